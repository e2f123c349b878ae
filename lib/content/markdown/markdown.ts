import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { headingId } from '../../addresses/slug';
import { parseDialect } from './dialect';
import { blocksToLinks } from './link-blocks';
import { nodesIn } from './nodes';

/**
 * The tree of a text, with what the editor wrote at every node that may have to be shown as it was written: the text is not
 * needed again.
 */
export function parseMarkdown(body: string): Root {
	const tree = parseDialect(body);
	keepWritten(tree, body);
	blocksToLinks(tree);
	return tree;
}

function keepWritten(node: Nodes, body: string): void {
	const from = node.position?.start.offset ?? 0;
	const to = node.position?.end.offset ?? 0;
	switch (node.type) {
		case 'textDirective':
		case 'leafDirective':
		case 'footnoteReference':
			node.data = { ...node.data, written: body.slice(from, to) };
			break;
		case 'containerDirective': {
			const end = body.indexOf('\n', from);
			const isLong = end !== -1 && end < to;
			const lastLine = isLong ? body.slice(body.lastIndexOf('\n', to - 1) + 1, to) : '';
			const closing = /^[ \t>]*(:{3,})[ \t]*$/.exec(lastLine)?.[1];
			node.data = { ...node.data, written: body.slice(from, isLong ? end : to), ...(closing && { closing }) };
			break;
		}
	}
	if ('children' in node) for (const child of node.children) keepWritten(child, body);
}

export interface Heading {
	depth: number;
	text: string;
	id: string;
	/** Line within the text, from 1. */
	line: number;
}

/** Ids that the page around the text uses (app/_components): no heading may take one. */
const takenIds = [
	'alle-sider',
	'innhold',
	'innholdsliste',
	'les-mer',
	'les-ogsaa',
	'oppgaver',
	'sider-i-delen',
	'sok-merknad',
];

/** The headings of a text with their ids; one whose id is taken gets `-2`, `-3` … Takes time in proportion to their number. */
export function headingsOf(tree: Root): Heading[] {
	const used = new Set(takenIds);
	/** The number to try next, by id: every lower one is taken. */
	const counts = new Map<string, number>();
	const headings: Heading[] = [];
	for (const { node } of nodesIn(tree)) {
		if (node.type !== 'heading') continue;
		const text = headingText(node);
		const base = headingId(text) || 'avsnitt';
		let id = base;
		let count = counts.get(base) ?? 2;
		for (; used.has(id); count++) id = `${base}-${count}`;
		counts.set(base, count);
		used.add(id);
		headings.push({ depth: node.depth, text, id, line: node.position?.start.line ?? 1 });
	}
	return headings;
}

/** The words of a heading. A fact is its key, so that the id stays when its value changes; «09:00» is no directive. */
function headingText(node: Nodes): string {
	if (!('children' in node)) return textOf(node, { includeHtml: false });
	const words = node.children.map(headingText).join('');
	if (node.type !== 'textDirective' || node.name === 'fakta') return words;
	return `:${node.name}${words && `[${words}]`}`;
}
