import type { Locale } from '../../i18n/routing';
import { formatFact } from '../facts/format';
import type { Facts } from '../facts/schema';
import type { ParsedFile } from '../source/parsed-file';
import { pageSchema } from '../source/schema';
import { alertSchema, footerSchema } from '../source/shared-schemas';
import { mapShownFields } from '../source/shown-fields';

/** `:fakta[nøkkel]` in a text without Markdown, and whatever else is written like it. */
export interface FactReference {
	/** As it is written: `:fakta[telefon]`. */
	source: string;
	name: string;
	key: string;
}

const reference = /(?<!:):(\p{L}+)\[([^\]\n]*)\]/gu;

/** Everything in a text without Markdown that is written like a fact to be fetched. */
export function factReferencesIn(text: string): FactReference[] {
	return [...text.matchAll(reference)].map(([source, name = '', key = '']) => ({ source, name, key }));
}

/** A text without Markdown with its facts as readers of a language see them. An unknown one stays as it is written, as in Markdown. */
export function withFacts(text: string, facts: Facts, language: Locale): string {
	return text.replace(reference, (source: string, name: string, key: string) => {
		const fact = name === 'fakta' && Object.hasOwn(facts, key) ? facts[key] : undefined;
		return fact ? formatFact(fact, language).text : source;
	});
}

/** The schemas of the front matter in which facts are fetched. */
export const schemasWithFacts = { page: pageSchema, alert: alertSchema, footer: footerSchema } as const;

const known = new WeakMap<ParsedFile, { facts: Facts; made: ParsedFile }>();

/** A file with the facts in the fields that readers see, in the language of the file. Remembered: most files are as they were after an edit. */
export function withFactsInFields(file: ParsedFile, facts: Facts): ParsedFile {
	const kept = known.get(file);
	if (kept?.facts === facts) return kept.made;
	const made = fetchFacts(file, facts);
	known.set(file, { facts, made });
	return made;
}

function fetchFacts(file: ParsedFile, facts: Facts): ParsedFile {
	if (file.kind !== 'page' && file.kind !== 'alert' && file.kind !== 'footer') return file;
	const change = (text: string) => withFacts(text, facts, file.locale);
	return { ...file, data: mapShownFields(schemasWithFacts[file.kind], file.data, change) } as ParsedFile;
}
