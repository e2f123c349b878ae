import type { Locale } from '../../i18n/routing';
import { type FactReference, factReferencesIn, schemasWithFacts } from '../assemble/fact-references';
import { type Fact, type Facts, suggestFact } from '../facts/schema';
import type { Problem } from '../problem';
import { fieldName } from '../source/parse';
import { shownFieldsOf } from '../source/shown-fields';
import { didYouMean } from '../suggest';
import type { CheckedText } from './checked-text';
import { inField, type TextRule, textRule } from './rule';

/** A fact that cannot be fetched is shown to readers as it is written. In the text itself, directives.ts finds them. */
export const factReferences: TextRule = textRule({
	name: 'fact-references',
	severity: 'error',
	about: 'Et faktum som hentes i et felt, finnes, og feltet kan hente det.',
	example: '`ingress: Ring :fakta[telfon]`',
	look:
		({ facts }) =>
		(text) =>
			problemsIn(text, facts?.data.fakta),
});

function problemsIn(text: CheckedText, facts: Facts | undefined): Problem[] {
	const shown = new Set(shownFieldsOf(schemasWithFacts[text.kind], text.raw).map(({ path }) => fieldName(path)));
	return textsIn(text.raw, []).flatMap(({ path, value }) =>
		factReferencesIn(value).flatMap((reference) => {
			const fault = shown.has(fieldName(path))
				? facts && faultOfFactReference(reference, facts, text.locale)
				: faultElsewhere(reference);
			return fault ? [inField(factReferences, text, path, fault)] : [];
		}),
	);
}

function faultElsewhere({ source, name }: FactReference): string | undefined {
	if (name !== 'fakta') return undefined;
	return `${source} virker ikke i dette feltet. Skriv verdien rett ut.`;
}

/** What is wrong with `:fakta[nøkkel]`, in Norwegian, or undefined when nothing is, or it is something else. */
export function faultOfFactReference(
	{ source, name, key }: FactReference,
	facts: Facts,
	locale: Locale,
): string | undefined {
	const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
	if (name === 'fakta') {
		if (!fact) return `${source} er ikke et faktum i _fakta.md.${suggestFact(facts, key)}`;
		const lacking = fieldLacking(fact, locale);
		return (
			lacking &&
			`${source} har ingen ${lacking} for ${locale} i _fakta.md, og blir vist på et annet språk. Skriv den der.`
		);
	}
	const mayBeFact = /^f/i.test(name) && didYouMean(name.toLowerCase(), ['fakta', 'Fakta']) !== '';
	return mayBeFact && Object.hasOwn(facts, key)
		? `${source} blir vist slik det står. Mente du «:fakta[${key}]»?`
		: undefined;
}

/** The field of a fact that has nothing for a language. */
function fieldLacking(fact: Fact, locale: Locale): string | undefined {
	if ('tekst' in fact) return Object.hasOwn(fact.tekst, locale) ? undefined : 'tekst';
	return 'enhet' in fact && fact.enhet && !Object.hasOwn(fact.enhet, locale) ? 'enhet' : undefined;
}

/** Every text in a front matter, with its place. */
function textsIn(
	value: unknown,
	path: readonly (string | number)[],
): { path: readonly (string | number)[]; value: string }[] {
	if (typeof value === 'string') return [{ path, value }];
	if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, item]) => textsIn(item, [...path, name]));
}
