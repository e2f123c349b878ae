import type { Nodes, PhrasingContent, Text } from 'mdast';

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

export function text(value: string): Text {
	return { type: 'text', value };
}

/** What the editor wrote at a node, character by character. */
export function verbatim({ position }: Pick<Nodes, 'position'>, source: string): string {
	return source.slice(position?.start.offset, position?.end.offset);
}
