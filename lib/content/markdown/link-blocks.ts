import type { Link, Nodes, Paragraph } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';

/**
 * Puts a link in a paragraph of its own in place of each block that is one: whoever checks, finds or shows links need know of
 * no other kind. A button, `::knapp[Bestill brevet]{til="/adresse"}`, leads somewhere; a part of another page,
 * `::hent[Les mer]{fra="/side#del"}`, leads there too, and is shown before its link (parts.ts). Without words it is
 * shown alone.
 */
export function blocksToLinks(node: Nodes): void {
	if (!('children' in node)) return;
	node.children = node.children.map((child) => {
		blocksToLinks(child);
		return (child.type === 'leafDirective' && linkOf(child)) || child;
	}) as typeof node.children;
}

/** The link of a block; undefined for any other directive, and when its address, or the words of a button, are missing. */
function linkOf({ name, attributes, children, position }: LeafDirective): Paragraph | undefined {
	const paragraph = (url: string, data: Link['data'], className: string[] = []) =>
		({
			type: 'paragraph',
			...(className.length > 0 && { data: { hProperties: { className } } }),
			children: [{ type: 'link', url, data, children, position }],
			position,
		}) as Paragraph;
	if (name === 'knapp' && attributes?.til && children.length > 0)
		return paragraph(attributes.til, { isButton: true }, ['action']);
	if (name === 'hent' && attributes?.fra?.includes('#')) return paragraph(attributes.fra, { isPart: true });
	return undefined;
}
