import type { Nodes, Table, TableCell } from 'mdast';
import type { Locale } from '../../i18n/routing';
import { type Facts, factIn } from '../facts/schema';
import { type Answer, answerOf } from './answers';
import { factOf, insideOf, isBox, videoOf } from './directives';
import type { Heading } from './markdown';
import { type MarkdownText, treeOf } from './markdown-text';

/** The language of a text, and what its facts stand for. */
export interface TextSource {
	locale: Locale;
	facts: Facts;
}

/** A piece of what a reader sees, and the node that it comes from: words that the editor wrote are those of a `text`. */
export interface ShownPiece {
	text: string;
	node: Nodes | undefined;
}

/**
 * What a reader sees of a node, with the line breaks of the source, and « | » between the cells of a row. What is not shown
 * as text, such as a comment, HTML, an address or the description of a picture, is not in it.
 */
export function shownText(node: Nodes, source: TextSource): string {
	let shown = '';
	eachShownPiece(node, source, ({ text }) => {
		shown += text;
	});
	return shown;
}

/** Tells the same piece by piece. */
export function eachShownPiece(node: Nodes, source: TextSource, tell: (piece: ShownPiece) => void): void {
	if (!('children' in node) || node.type === 'textDirective' || node.type === 'leafDirective') {
		tell({ text: ownText(node, source), node });
		return;
	}
	for (const [index, child] of node.children.entries()) {
		if (index > 0 && node.type === 'tableRow') tell({ text: ' | ', node: undefined });
		eachShownPiece(child, source, tell);
	}
}

function ownText(node: Nodes, source: TextSource): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'code':
			return node.value;
		case 'break':
			return '\n';
		case 'imageReference':
			// A picture with its address further down is not shown; its description is.
			return node.alt ?? '';
		case 'footnoteReference':
			return node.data?.written ?? '';
		case 'textDirective':
			return factOf(node, factIn(source.facts), source.locale)?.text ?? node.data?.written ?? '';
		case 'leafDirective':
			// The links to the apps are texts of the interface.
			return node.name === 'app-lenker' ? '' : (videoOf(node)?.title ?? node.data?.written ?? '');
		default:
			return '';
	}
}

/** A paragraph, list item, table cell or the like, as readers see it. */
interface Block {
	text: string;
	/** Line within the text, from 1. */
	line: number;
	/** The answer that it stands under: it says something else without. */
	answer?: Answer;
}

/** What stands between one heading and the next. */
export interface Section {
	/** Missing before the first heading. */
	heading?: Heading;
	blocks: Block[];
}

/** What readers see of a text, section by section, without line breaks. Empty blocks are left out. */
export function sectionsOf(text: MarkdownText, source: TextSource): Section[] {
	const sections: Section[] = [{ blocks: [] }];
	let count = 0;
	const shown = (node: Nodes) => shownText(node, source).replace(/\s+/g, ' ').trim();
	const add = (words: string, node: Nodes, answer?: Answer) => {
		if (!words) return;
		const line = node.position?.start.line ?? 1;
		sections.at(-1)?.blocks.push({ text: words, line, ...(answer && { answer }) });
	};
	const read = (node: Nodes, above?: Answer): void => {
		const answer = answerOf(node) ?? above;
		if (node.type === 'heading') {
			const heading = text.headings[count++];
			sections.push({ ...(heading && { heading: { ...heading, text: shown(node) } }), blocks: [] });
		} else if (isBlock(node)) add(shown(node), node, answer);
		else if (node.type === 'containerDirective' && !isBox(node) && !answerOf(node)) {
			add(node.data?.written ?? '', node, answer);
			for (const child of insideOf(node)) read(child, answer);
			add(node.data?.closing ?? '', node, answer);
		} else if (node.type === 'table') for (const cell of cellsOf(node)) read(cell, answer);
		else if ('children' in node) for (const child of node.children) read(child, answer);
	};
	read(treeOf(text));
	return sections;
}

/** The cells that a table shows: none beyond the columns that its first row names (GFM § 4.10). */
function cellsOf({ align, children }: Table): TableCell[] {
	return children.flatMap((row) => row.children.slice(0, align?.length));
}

function isBlock({ type }: Nodes): boolean {
	return type === 'paragraph' || type === 'tableCell' || type === 'code' || type === 'leafDirective';
}
