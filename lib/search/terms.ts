import { stem } from './stem';
import { isStopWord } from './stop-words';
import { formsOf, wordsIn } from './words';

/** What a word is found by: the stems of «MinID-appen» in one and of its parts; none for a stop word. */
export function termsOfWord(word: string): string[] {
	const { whole, parts } = formsOf(word);
	return [whole, ...parts].filter((form) => !isStopWord(form)).map(stem);
}

/** What a text is found by: the stems of its words, in their order. */
export function termsOf(text: string): string[] {
	return wordsIn(text).flatMap(({ text: word }) => termsOfWord(word));
}
