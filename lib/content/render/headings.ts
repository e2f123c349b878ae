import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Heading, headingsOf } from './markdown';

/** Puts the ids on the headings, so that they can be linked to; gives the headings back. */
export function renderHeadings(tree: Root): Heading[] {
	const headings = headingsOf(tree);
	let index = 0;
	visit(tree, 'heading', (node) => {
		const heading = headings[index++];
		if (heading) node.data = { hProperties: { id: heading.id } };
	});
	return headings;
}
