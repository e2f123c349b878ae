import type { Nodes, Root } from 'mdast';
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

/** Ids that the page around the text uses (app/_components): no heading may take one. */
const takenIds = ['innhold', 'innholdsliste', 'les-mer', 'les-ogsaa', 'oppgaver', 'sider-i-delen', 'sok-merknad'];

/** The headings of a text with their ids; one whose id is taken gets `-2`, `-3` … */
export function headingsOf(tree: Root): Heading[] {
	const used = new Set(takenIds);
	const headings: Heading[] = [];
	visit(tree, 'heading', (node) => {
		const text = headingText(node);
		const base = headingId(text) || 'avsnitt';
		let id = base;
		for (let count = 2; used.has(id); count++) id = `${base}-${count}`;
		used.add(id);
		headings.push({ depth: node.depth, text, id, line: node.position?.start.line ?? 1 });
	});
	return headings;
}

/** The words of a heading. A fact is its key, so that the id stays when its value changes; «09:00» is no directive. */
function headingText(node: Nodes): string {
	if (!('children' in node)) return textOf(node, { includeHtml: false });
	const words = node.children.map(headingText).join('');
	if (node.type !== 'textDirective' || node.name === 'fakta') return words;
	return `:${node.name}${words && `[${words}]`}`;
}
