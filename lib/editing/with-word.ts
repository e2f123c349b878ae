import { literalPattern } from '../content/literal-pattern';

/** A text with one word of a line instead of another; as it was where the line does not have it any longer. */
export function withWord(text: string, line: number, word: string, other: string): string {
	const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
	const own = lines[line - 1];
	if (own === undefined) return text;
	const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literalPattern(word)}(?![\\p{L}\\p{N}])`, 'u');
	lines[line - 1] = own.replace(whole, () => other);
	return lines.join('');
}
