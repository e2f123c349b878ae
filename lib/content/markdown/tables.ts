import type { Heading, Root, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { element } from './nodes';

/**
 * Puts each table in a region of its own that scrolls sideways on a narrow screen. It can be reached with the keyboard
 * (WCAG 2.2 SC 2.1.1). Region and table are named after the heading above them; header cells name their column, and the
 * first of each row that row (SC 1.3.1).
 */
export function renderTables(tree: Root, labels: { table: string }): void {
	let heading: Heading | undefined;
	let count = 0;
	visit(tree, (node, index, parent) => {
		if (node.type === 'heading') heading = node;
		if (node.type !== 'table' || !parent || index === undefined) return;
		count += 1;
		scopeHeaders(node);
		const label = `${labels.table}${count > 1 ? ` ${count}` : ''}`;
		const id = heading?.data?.hProperties?.id;
		node.data = { hProperties: id === undefined ? { ariaLabel: label } : { ariaLabelledBy: [String(id)] } };
		const name = [label, heading && textOf(heading)].filter(Boolean).join(': ');
		const region = element('section', { className: ['table-scroll'], tabIndex: 0, ariaLabel: name }, [node]);
		parent.children.splice(index, 1, region as never);
		return index + 1;
	});
}

function scopeHeaders({ children: [head, ...rows] }: Table): void {
	for (const cell of head?.children ?? []) name(cell, 'col');
	for (const row of rows) {
		const [first, ...others] = row.children;
		// A cell without words names nothing.
		if (first && others.length > 0 && textOf(first).trim() !== '') name(first, 'row');
	}
}

function name(cell: TableCell, scope: 'col' | 'row'): void {
	cell.data = { ...cell.data, hName: 'th', hProperties: { scope } } as typeof cell.data;
}
