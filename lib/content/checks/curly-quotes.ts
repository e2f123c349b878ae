import { excerpt } from '../excerpt';
import { inText, type TextRule, textRule } from './rule';

/** A block whose values stand in the quotes of a word processor: `::video{id=“1”}`. */
const attribute = /^[ \t>]*:{1,3}[a-zæøå-]+\{[^}\n]*=\s*[“”„«»‘’][^\n]*/iu;

/** Values of blocks stand in straight quotes; in others the quotes become part of the value, or the block is not understood. */
export const curlyQuotes: TextRule = textRule({
	name: 'curly-quotes',
	severity: 'error',
	about: 'En blokk har rette anførselstegn.',
	example: '`::video{tittel=“Slik”}`',
	look: () => (text) => {
		const isCode = codeLines(text.body);
		return text.body.split('\n').flatMap((line, index) => {
			const [found] = attribute.exec(line) ?? [];
			if (found === undefined || isCode(index)) return [];
			const message = `«${excerpt(found)}» har krøllete anførselstegn. Bruk de rette ("): ${found.trim().replace(/[“”„«»‘’]/g, '"')}`;
			return [inText(curlyQuotes, text, index + 1, message)];
		});
	},
});

/** Whether a line, counted from 0, lies between fences of code. */
function codeLines(body: string): (index: number) => boolean {
	const inside = new Set<number>();
	let fence = '';
	for (const [index, line] of body.split('\n').entries()) {
		const [, mark = ''] = /^ {0,3}(`{3}|~{3})/.exec(line) ?? [];
		if (fence !== '') inside.add(index);
		if (mark !== '' && (fence === '' || fence === mark)) fence = fence === '' ? mark : '';
	}
	return (index) => inside.has(index);
}
