import { readFile } from 'node:fs/promises';
import type { Locale } from '../../i18n/routing';
import { processWide } from '../../process-wide';

/** What is known of the words of a language. */
export interface Dictionary {
	knows(word: string): boolean;
	/** True for a word that it knows only as others written as one: of those there is no end. */
	isCompound(word: string): boolean;
	/** What may have been meant, the likeliest first; takes up to a second. */
	suggestions(word: string): string[];
}

/** The dictionaries are development dependencies: a site that is served needs none of them. */
const packages: Readonly<Record<Locale, string>> = { nb: 'dictionary-nb', nn: 'dictionary-nn', en: 'dictionary-en-gb' };

/**
 * The dictionary of a language, read when it is first asked for and kept: Bokmål takes a second and 70 MB, Nynorsk half a
 * second and 30 MB, English a tenth of a second.
 */
export function dictionaryOf(locale: Locale): Promise<Dictionary> {
	const loaded = processWide('dictionaries', () => new Map<Locale, Promise<Dictionary>>());
	const kept = loaded.get(locale) ?? load(locale);
	loaded.set(locale, kept);
	return kept;
}

/** @throws {Error} in Norwegian, when the packages for development are not installed. */
async function load(locale: Locale): Promise<Dictionary> {
	const hunspell = await read(locale).catch((error: NodeJS.ErrnoException) => {
		const isMissing = ['ENOENT', 'MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(error.code ?? '');
		throw isMissing ? new Error('Ordbøkene er ikke installert. Kjør npm ci, uten --omit=dev.') : error;
	});
	return {
		knows: (word) => hunspell.testSpelling(word),
		// «pa» stands before each part; a word may be whole in one reading and made in another.
		isCompound: (word) => hunspell.analyzeWord(word).every((reading) => reading.includes(' pa:')),
		suggestions: (word) => hunspell.getSpellingSuggestions(word),
	};
}

async function read(locale: Locale) {
	const folder = `${process.cwd()}/node_modules/${packages[locale]}`;
	// The bundler of the workshop would else take every file of the project for one that may be read here.
	const [affixes, words] = await Promise.all(
		['index.aff', 'index.dic'].map((name) => readFile(/* turbopackIgnore: true */ `${folder}/${name}`, 'utf8')),
	);
	const { createHunspellFromStrings } = await import('hunspell-wasm');
	return createHunspellFromStrings(affixes ?? '', words ?? '');
}
