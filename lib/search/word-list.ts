import type { SearchLanguage } from './language/search-language';
import { spoken } from './named-so';
import { termsOfWord } from './terms';
import { wordingOf } from './wording';
import { wordsOf } from './words';

/** Every word that stands on some page, once and in small letters: texts are kept as the numbers of their words. */
export interface WordList {
	size(): number;
	/** The numbers of a text's words, in their order. New words get the next ones. */
	numbersOf(text: string): number[];
	/** The number of a word in whatever letters; undefined for one that has stood on no page. */
	numberOf(word: string): number | undefined;
	word(number: number): string;
	/** Tells what each word is found by in a language, parts of compounds not among it. */
	termsIn(language: SearchLanguage): (number: number) => readonly string[];
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

	const learn = (word: string): number => {
		const known = numbers.get(word);
		if (known !== undefined) return known;
		const number = words.push(word) - 1;
		numbers.set(word, number);
		wordings.push(...wordingOf(word));
		spellings.push(spoken(word));
		return number;
	};
	return {
		size: () => words.length,
		numbersOf: (text) => wordsOf(text).map((word) => learn(word.toLowerCase())),
		numberOf: (word) => numbers.get(word.toLowerCase()),
		word: (number) => words[number] ?? '',
		termsIn: (language) => {
			const known = terms.get(language) ?? [];
			terms.set(language, known);
			return (number) => {
				known[number] ??= termsOfWord(words[number] ?? '', language);
				return known[number];
			};
		},
		wording: (number) => wordings[number] ?? '',
		spoken: (number) => spellings[number] ?? '',
	};
}
