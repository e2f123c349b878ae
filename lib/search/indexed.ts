import type { SearchLanguage } from './language/search-language';
import type { SearchPage } from './pages';
import type { Scores } from './scores';
import type { Synonyms } from './synonyms';
import type { IndexedText } from './texts';
import type { Vocabulary } from './vocabulary';
import type { WordList } from './word-list';

/** A page of an index. */
export interface IndexedPage {
	page: SearchPage;
	/** Its place among the pages of the index. */
	number: number;
	text: IndexedText;
	/** The same page in other languages. */
	translations: readonly IndexedText[];
}

/** A message that a page explains. */
export interface ErrorMessage {
	words: readonly string[];
	page: IndexedPage;
}

/** What the pages of a language are found by. It never changes: other content has another index. */
export interface SearchIndex {
	/** In the order of the site. */
	pages: readonly IndexedPage[];
	/** Those that somebody in danger needs first. */
	urgent: readonly IndexedPage[];
	words: WordList;
	/** What the word of a number is found by, parts of compounds not among it. */
	termsOf(word: number): readonly string[];
	language: SearchLanguage;
	has(term: string): boolean;
	/** How much a word tells pages apart: little when they all have it, most when none does. */
	rarity(term: string): number;
	scores(term: string): Scores;
	/** The numbers of the words that are found by a term, as they stand or by a part of theirs. */
	wordsWith(term: string): readonly number[];
	/** The pages that go by a name, word for word, given as `spoken` gives it: by their own, else by a translation’s. */
	namedSo(name: string): readonly IndexedPage[];
	errorMessages: readonly ErrorMessage[];
	synonyms: Synonyms;
	/** The stems of the two parts of a compound, or of two words written in one; empty for any other word. */
	partsOf(word: string): readonly string[];
	vocabulary: Vocabulary;
}
