import type { SearchLanguage } from './language/search-language';
import { formsOf, wordsOf } from './words';

/** What a word is found by: the stems of «MinID-appen» in one and of its parts; none for a stop word. */
export function termsOfWord(word: string, { stem, isStopWord }: SearchLanguage): string[] {
	const { whole, parts } = formsOf(word);
	return [whole, ...parts].filter((form) => !isStopWord(form)).map(stem);
}

/** What a text is found by: the stems of its words, in their order. */
export function termsOf(text: string, language: SearchLanguage): string[] {
	return wordsOf(text).flatMap((word) => termsOfWord(word, language));
}
