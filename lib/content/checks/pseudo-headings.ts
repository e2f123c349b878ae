import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { inText, type TextRule, textRule } from './rule';

/** Longer than this it is a sentence that matters, and not the name of what follows. */
const longest = 80;

/** A bold line looks like a heading, but is none: screen readers and the list of contents pass it by (WCAG 2.2 SC 1.3.1). */
export const pseudoHeadings: TextRule = textRule({
	name: 'pseudo-headings',
	severity: 'warning',
	about: 'En linje som ser ut som en mellomtittel, er en.',
	example: 'en linje med bare `**Åpningstider**`',
	look: () => (text) => {
		if (text.kind !== 'page') return [];
		return titlesIn(text.tree()).map(({ words, node }) => {
			const message = `«${words}» ser ut som en overskrift, men er bare fet skrift. Skriv ## ${words.replace(/\s*:$/, '')}`;
			return inText(pseudoHeadings, text, node, message);
		});
	},
});

function titlesIn({ children }: Root) {
	return children.flatMap((node, index) => {
		if (node.type !== 'paragraph') return [];
		const parts = node.children.filter((part) => part.type !== 'text' || !/^\s*:?\s*$/.test(part.value));
		const next = children[index + 1]?.type;
		const leads = next !== undefined && next !== 'heading' && next !== 'thematicBreak';
		const [only] = parts;
		if (parts.length !== 1 || only?.type !== 'strong' || !leads) return [];
		const words = textOf(only, { includeHtml: false }).trim();
		return words === '' || words.length > longest || /[.!…]$|\n/.test(words) ? [] : [{ words, node }];
	});
}
