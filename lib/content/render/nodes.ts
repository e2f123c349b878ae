import type { PhrasingContent, Text } from 'mdast';

declare module 'mdast' {
	interface Data {
		/** What the editor wrote at a directive or a footnote mark, character by character; of a box, its first line. */
		written?: string;
		/** The colons that end a box, where the editor has ended it. */
		closing?: string;
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

export function text(value: string): Text {
	return { type: 'text', value };
}
