import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';

declare module 'mdast' {
	interface Data {
		/** What the editor wrote at a directive or a footnote mark, character by character; of a box, its first line. */
		written?: string;
		/** The colons that end a box, where the editor has ended it. */
		closing?: string;
		/** True for a link that stands by itself as the thing to do. */
		isButton?: boolean;
		/** True for a link to a part of another page that is to be shown here too. */
		isPart?: boolean;
	}
}

interface Properties {
	[name: string]: string | number | string[];
}

/** An mdast node that becomes the given HTML element (mdast-util-to-hast: `data.hName`). */
export function element(name: string, properties: Properties, children: readonly unknown[]) {
	return {
		type: 'siteElement',
		data: { hName: name, hProperties: properties },
		children,
	} as unknown as PhrasingContent;
}

/** A node where it stands: the root stands in nothing. */
export interface PlacedNode {
	node: Nodes;
	parent: Parents | undefined;
	/** Among the children of its parent. */
	index: number;
}

/** Every node of a tree, in the order of the text. unist-util-visit makes a function for each, which took a sixth of a check. */
export function nodesIn(tree: Root): readonly PlacedNode[] {
	const placed: PlacedNode[] = [];
	const add = (node: Nodes, parent: Parents | undefined, index: number): void => {
		placed.push({ node, parent, index });
		if ('children' in node) for (const [place, child] of node.children.entries()) add(child, node, place);
	};
	add(tree, undefined, 0);
	return placed;
}

export function text(value: string): Text {
	return { type: 'text', value };
}
