import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { headingId } from '../slug';

/** The Markdown dialect of the site: CommonMark, GFM (tables, lists with boxes, strikethrough) and directives. */
export const dialect = remark().use(remarkGfm).use(remarkDirective).freeze();

/** The tree of a page's text. */
export function parseMarkdown(body: string): Root {
	return dialect.parse(body);
}

export interface Heading {
	depth: number;
	text: string;
	id: string;
	/** Line within the text, from 1. */
	line: number;
}

/** The headings of a text with their ids; a repeated heading gets `-2`, `-3` … */
export function headingsOf(tree: Root): Heading[] {
	const used = new Map<string, number>();
	const headings: Heading[] = [];
	visit(tree, 'heading', (node) => {
		const text = textOf(node);
		const base = headingId(text) || 'avsnitt';
		const count = (used.get(base) ?? 0) + 1;
		used.set(base, count);
		headings.push({
			depth: node.depth,
			text,
			id: count === 1 ? base : `${base}-${count}`,
			line: node.position?.start.line ?? 1,
		});
	});
	return headings;
}
