import { proseLinesOf } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** A sentence that begins right after the full stop of another. Addresses, names of files and abbreviations have no capital there. */
const pattern = /(?<![\p{L}\d/@:._-])\p{Ll}{3,}[.!?](?=\p{Lu}\p{Ll}+(?![\p{L}\d./@:_-]*[/@:_]))\p{Lu}\p{Ll}+/gu;

/** What each of them has, and few lines have: it takes a tenth of the time to look for. */
const sign = /[.!?]\p{Lu}/u;

/** Two sentences without a space between are read as one word, aloud too. */
export const runTogether: TextRule = textRule({
	name: 'run-together',
	severity: 'warning',
	about: 'Det er mellomrom mellom to setninger.',
	example: '«Velg app.Skriv koden.»',
	look: () => (text) =>
		proseLinesOf(text).flatMap(({ words, at }) =>
			(sign.test(words) ? [...words.matchAll(pattern)] : []).map(([found]) =>
				inText(runTogether, text, at, `«${found}» mangler mellomrom mellom to setninger.`),
			),
		),
});
