import type { Nodes, Paragraph } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';

/**
 * Puts a link in a paragraph of its own in place of each `::knapp[Bestill brevet]{til="/adresse"}`: a button that leads
 * somewhere is a link, and whoever checks, finds or shows links need know of no other kind.
 */
export function buttonsToLinks(node: Nodes): void {
	if (!('children' in node)) return;
	node.children = node.children.map((child) => {
		buttonsToLinks(child);
		return (child.type === 'leafDirective' && linkOf(child)) || child;
	}) as typeof node.children;
}

/** The link of a button; undefined for any other directive, and when the address or the words are missing. */
function linkOf({ name, attributes, children, position }: LeafDirective): Paragraph | undefined {
	const url = attributes?.til;
	if (name !== 'knapp' || !url || children.length === 0) return undefined;
	return {
		type: 'paragraph',
		data: { hProperties: { className: ['action'] } },
		children: [{ type: 'link', url, data: { isButton: true }, children, position }],
		position,
	} as Paragraph;
}
