import { excerpt } from '../excerpt';
import { proseLinesOf } from './prose';
import { inText, type TextRule, textRule } from './rule';

const before = String.raw`(?<![\p{L}\p{N}*])`;
const after = String.raw`(?![\p{L}\p{N}*])`;

/** Two pairs of stars with a space on the inside of one: CommonMark 0.31, section 6.2, takes them for stars. */
const spaced = new RegExp(
	`${before}\\*\\*(?:[ \\t\\u00a0]+[^*\\n]*?[^*\\n]|[^*\\s][^*\\n]*?[ \\t\\u00a0]+)\\*\\*${after}`,
	'u',
);

/** «** viktig **» is shown with its stars. A single note sign («100 kr**») is not reported. */
export const strayEmphasis: TextRule = textRule({
	name: 'stray-emphasis',
	severity: 'warning',
	about: 'Stjernene for fet skrift står tett på teksten.',
	example: '`** viktig **`',
	look: () => (text) =>
		proseLinesOf(text).flatMap(({ words, at }) => {
			const [found] = spaced.exec(words) ?? [];
			const inner = found?.slice(2, -2).trim() ?? '';
			if (found === undefined || inner === '') return [];
			const message = `«${excerpt(found)}» vises med stjerner. Ta bort mellomrommet innenfor stjernene: **${excerpt(inner)}**.`;
			return [inText(strayEmphasis, text, at, message)];
		}),
});
