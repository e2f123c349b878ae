import { partsOf } from './compounds';
import { fold } from './fold';
import type { IndexedPage } from './indexed';
import type { SearchLanguage } from './language/search-language';
import { fields, isSuggested } from './page-fields';
import type { VisitWord } from './places';
import type { TextShelf } from './text-shelf';
import { eachPart, type IndexedText } from './texts';

/** So much is done between one rest and the next: some milliseconds. */
export const wordsAtOnce = 500;
const pagesAtOnce = 100;

/** What each word of the pages is found by: the stem of itself, and of its parts when it is a compound. */
export function* analysed(
	visit: VisitWord,
	{ shelf: { words }, language }: { shelf: TextShelf; language: SearchLanguage },
) {
	const size = words.size();
	const termsOf = words.termsIn(language);
	const counts = new Float64Array(size);
	const isPresent = new Uint8Array(size);
	const known = new Set<string>();
	for (let word = 0; word < size; word++) {
		if (word % wordsAtOnce === 0) yield;
		visit(word, (_page, field, count) => {
			isPresent[word] = 1;
			if (isSuggested[field]) counts[word] = (counts[word] ?? 0) + count;
		});
		if (isPresent[word] === 1) for (const term of termsOf(word)) known.add(term);
	}
	const parts = (word: string) => partsOf(fold(word), (part) => known.has(part), language);
	const terms: (readonly string[])[] = [];
	const wordsOfTerm = new Map<string, number[]>();
	for (let word = 0; word < size; word++) {
		if (word % wordsAtOnce === 0) yield;
		if (isPresent[word] === 0) continue;
		const own = new Set([...termsOf(word), ...parts(words.word(word))]);
		terms[word] = [...own];
		for (const term of own) {
			const others = wordsOfTerm.get(term);
			if (others) others.push(word);
			else wordsOfTerm.set(term, [word]);
		}
	}
	return { counts, terms, wordsOfTerm, partsOf: parts };
}

/** How many terms each field of each page has. */
export function* lengthsOf(
	pages: readonly IndexedPage[],
	{ visit, terms, words }: { visit: VisitWord; terms: readonly (readonly string[])[]; words: number },
): Generator<void, Uint32Array> {
	const lengths = new Uint32Array(pages.length * fields.length);
	for (let word = 0; word < words; word++) {
		if (word % wordsAtOnce === 0) yield;
		const found = terms[word]?.length ?? 0;
		if (found > 0)
			visit(word, (page, field, count) => {
				const place = page * fields.length + field;
				lengths[place] = (lengths[place] ?? 0) + found * count;
			});
	}
	const distinct = (texts: readonly IndexedText[], ...names: ('title' | 'keywords')[]): number => {
		const found = new Set<string>();
		for (const text of texts) {
			const add = (from: number, to: number) => {
				for (let at = from; at < to; at++) for (const term of terms[text.words[at] ?? 0] ?? []) found.add(term);
			};
			for (const name of names) eachPart(text, name, add);
		}
		return found.size;
	};
	for (const { number, text, translations } of pages) {
		if (number % pagesAtOnce === 0) yield;
		const place = number * fields.length;
		lengths[place + fields.indexOf('keywords')] = distinct([text], 'keywords');
		lengths[place + fields.indexOf('translatedNames')] = distinct(translations, 'title', 'keywords');
	}
	return lengths;
}
