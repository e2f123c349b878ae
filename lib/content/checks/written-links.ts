import type { Link, LinkReference } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { definitionsFrom } from '../markdown/links';
import { keptFrom } from './kept';

/** A link in a text, as an editor wrote it. */
interface WrittenLink {
	/** Line within the text, from 1. */
	line: number;
	url: string;
	/** What readers see of it. */
	words: string;
	/** True for a part of another page that is to be shown here too. */
	isPart: boolean;
}

/** The links of a text: first those with their address beside them, then those whose address stands elsewhere. */
export const linksOf = keptFrom((text): readonly WrittenLink[] => {
	const definitions = definitionsFrom(text.nodes('definition'));
	const written = (node: Link | LinkReference, url: string) => ({
		line: node.position?.start.line ?? 1,
		url,
		words: textOf(node, { includeHtml: false }),
		isPart: node.data?.isPart ?? false,
	});
	return [
		...text.nodes('link').map((node) => written(node, node.url)),
		...text.nodes('linkReference').map((node) => written(node, definitions.get(node.identifier) ?? '')),
	];
});
