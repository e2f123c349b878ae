import type { SearchLanguage } from './language/search-language';
import { spoken } from './named-so';
import { termsOfWord } from './terms';
import { wordingOf } from './wording';
import { wordsIn } from './words';

/** Every word that stands on some page, once and in small letters: texts are kept as the numbers of their words. */
export interface WordList {
	size(): number;
	/** The numbers of a text's words, in their order. New words get the next ones. */
	numbersOf(text: string): number[];
	word(number: number): string;
	/** What a word is found by, parts of compounds not among it. Also for words that stand on no page. */
	termsOf(word: string | number, language: SearchLanguage): readonly string[];
	/** The one name of a word's wording. */
	wording(number: number): string;
	/** How a word is spelt when names are compared. */
	spoken(number: number): string;
}

/** Words of visitors are not kept: only those of pages have numbers. */
export function createWordList(): WordList {
	const words: string[] = [];
	const numbers = new Map<string, number>();
	const wordings: string[] = [];
	const spellings: string[] = [];
	const terms = new Map<SearchLanguage, (readonly string[])[]>();

	const numberOf = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		const number = words.push(word) - 1;
		numbers.set(word, number);
		wordings.push(...wordingOf(word));
		spellings.push(spoken(word));
		return number;
	};
	const termsOf = (word: string | number, language: SearchLanguage): readonly string[] => {
		const number = typeof word === 'number' ? word : numbers.get(word.toLowerCase());
		if (number === undefined) return termsOfWord(String(word), language);
		const known = terms.get(language) ?? [];
		terms.set(language, known);
		known[number] ??= termsOfWord(words[number] ?? '', language);
		return known[number];
	};
	return {
		size: () => words.length,
		numbersOf: (text) => wordsIn(text).map((word) => numberOf(word.text.toLowerCase())),
		word: (number) => words[number] ?? '',
		termsOf,
		wording: (number) => wordings[number] ?? '',
		spoken: (number) => spellings[number] ?? '',
	};
}
