import { toString as textOf } from 'mdast-util-to-string';
import { excerpt } from '../excerpt';
import type { CheckedText } from './checked-text';
import { proseOf, type WrittenPassage } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** Cells beyond those of the first row vanish, and rows without a separator line are text with bars (GFM 0.29, section 4.10). */
export const tables: TextRule = textRule({
	name: 'tables',
	severity: 'error',
	about:
		'En tabell har en linje med streker under den første raden, ingen rad har flere celler enn den, og kolonnene har navn.',
	example: 'tre celler i en tabell med to kolonner',
	look: () => (text) => {
		const passages = proseOf(text);
		// Rows with empty lines between them are one table, and one mistake.
		const isFirst = (index: number) => !isRow(passages[index - 1]?.lines.at(-1) ?? '');
		return [
			...tooWide(text),
			...nameless(text),
			...passages.flatMap((passage, index) => (isFirst(index) ? unmarked(text, passage) : [])),
		];
	},
});

function tooWide(text: CheckedText) {
	return text.nodes('table').flatMap(({ children: [head, ...rows] }) => {
		const width = head?.children.length ?? 0;
		const wide = rows.filter(({ children }) => children.length > width);
		return wide.map((row) => {
			const message = `Raden har ${row.children.length} celler, men tabellen har ${width} ${width === 1 ? 'kolonne' : 'kolonner'}: resten blir ikke vist. Ta bort en |, eller legg til en kolonne i den første raden og i linjen under. En strek i selve teksten skrives \\|.`;
			return inText(tables, text, row, message);
		});
	});
}

/** Without names of the columns, a screen reader has nothing to say before each cell (WCAG 2.2 SC 1.3.1). */
function nameless(text: CheckedText) {
	return text
		.nodes('table')
		.filter(({ children: [head] }) => head?.children.every((cell) => textOf(cell).trim() === ''))
		.map((table) =>
			inText(tables, text, table, 'Kolonnene i tabellen har ingen navn. Skriv dem i den første raden.', 'warning'),
		);
}

/** A paragraph that was meant as a table. Bars in code and bars between two names on one line are none. */
function unmarked(text: CheckedText, { node, lines, written, line }: WrittenPassage) {
	if (node.type !== 'paragraph') return [];
	const bars = lines.map((words) => words.split('|').length - 1);
	const index = lines.findIndex(isRow);
	const separator = lines.findIndex((words) => /^[ \t|]*:?-+:?[ \t]*\|[-:| \t]*$/.test(words));
	if (index < 0 && separator < 0) {
		// Without bars at the edges: every line has as many.
		const isEven = lines.length > 1 && bars.every((count) => count === bars[0] && count > 0);
		return isEven ? [inText(tables, text, line, missing(written[0], bars[0] ?? 0, ''), 'warning')] : [];
	}
	const at = Math.max(index, 0);
	const edge = written[at]?.trim().startsWith('|') ? '|' : '';
	const columns = cellsOf(written[separator > 0 ? separator - 1 : at]);
	if (separator > 0) {
		const message = `Linjen under den første raden i tabellen har ikke like mange kolonner som raden, så tabellen vises som tekst med streker. Skriv ${separatorOf(columns, edge)}`;
		return [inText(tables, text, line + separator, message)];
	}
	return [inText(tables, text, line + at, missing(written[at], columns - 1, edge))];
}

/** True for a line with bars at both ends and between. */
function isRow(words: string): boolean {
	return /^\|.*\|[ \t]*$/.test(words) && words.split('|').length > 3;
}

function missing(row = '', inner: number, edge: string): string {
	return `«${excerpt(row)}» vises som tekst med streker, ikke som en tabell. Skriv ${separatorOf(inner + 1, edge)} på linjen under den første raden.`;
}

function cellsOf(row = ''): number {
	return row
		.trim()
		.replace(/^\||\|$/g, '')
		.split('|').length;
}

function separatorOf(columns: number, edge: string): string {
	return `${edge}${Array.from({ length: columns }, () => '---').join('|')}${edge}`;
}
