import { fold } from './fold';
import { formsOf, wordsOf } from './words';

/** The words of a text, however they are spelt and whatever stands between them. */
export function spoken(text: string): string {
	return wordsOf(text)
		.map((word) => fold(formsOf(word).whole))
		.join(' ');
}
