import type { Root, RootContent } from 'mdast';
import { type MarkdownText, treeOf } from './markdown-text';
import { element } from './nodes';

/** Parts of other pages that one text may show: each may be as long as a page. */
const mostParts = 3;

/**
 * Puts the part of another page that an editor has asked for before the link to it, so that it is written in one place. What
 * cannot be found stays a link, and a link without words is not shown. The headings of the part are shown, but are none of
 * this text's own: its contents list and its ids know nothing of them.
 */
export function fetchParts(tree: Root, partAt: (url: string) => readonly RootContent[]): void {
	let count = 0;
	tree.children = tree.children.flatMap((node) => {
		const link = node.type === 'paragraph' ? node.children[0] : undefined;
		if (link?.type !== 'link' || !link.data?.isPart) return [node];
		count += 1;
		const part = count > mostParts ? [] : partAt(link.url).map(asForeign);
		return link.children.length === 0 ? part : [...part, node];
	});
}

/** What stands under a heading of a text, down to the next of its level or above. */
export function partOf(text: MarkdownText, id: string): RootContent[] {
	const { children } = treeOf(text);
	const heading = text.headings.find((own) => own.id === id);
	const place = children.findIndex((node) => node.type === 'heading' && node.position?.start.line === heading?.line);
	if (!heading || place === -1) return [];
	const after = children.slice(place + 1);
	const end = after.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
	return end === -1 ? after : after.slice(0, end);
}

function asForeign(node: RootContent): RootContent {
	return node.type === 'heading' ? (element(`h${node.depth}`, {}, node.children) as RootContent) : node;
}
