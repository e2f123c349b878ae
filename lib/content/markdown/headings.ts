import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from './markdown';

/** Puts the ids on the headings, so that they can be linked to. */
export function renderHeadings(tree: Root, headings: readonly Heading[]): void {
	let index = 0;
	visit(tree, 'heading', (node) => {
		const heading = headings[index++];
		if (heading) node.data = { hProperties: { id: heading.id } };
	});
}

/** The headings as readers see them, once the tree holds the values of facts. */
export function shownHeadings(tree: Root, headings: readonly Heading[]): Heading[] {
	const texts: string[] = [];
	visit(tree, 'heading', (node) => void texts.push(textOf(node, { includeHtml: false })));
	return headings.map((heading, index) => ({ ...heading, text: texts[index] ?? heading.text }));
}
