import { fold } from './fold';
import { formsOf, wordsIn } from './words';

/** The words of a text, however they are spelt and whatever stands between them. */
export function spoken(text: string): string {
	return wordsIn(text)
		.map((word) => fold(formsOf(word.text).whole))
		.join(' ');
}
