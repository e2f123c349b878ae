import {
	EditorSelection,
	type EditorState,
	type Line,
	type SelectionRange,
	type TransactionSpec,
} from '@codemirror/state';
import { fillIn, type Snippet } from '@/lib/editing/directive-snippets';

/** What a button does with a text. */
export type MarkdownCommand = (state: EditorState) => TransactionSpec;

/** What stands in front of a line that is a heading, or an item. */
const lineMark = /^(?:#{1,6}|[-*+]|\d+[.)])\s+/;

/** Makes the selected lines headings, or text again where they are. */
export const toHeading = markLines(() => '## ');

/** The same for a list. */
export const toList = markLines(() => '- ');

/** The same for steps, one after the other. */
export const toSteps = markLines((index) => `${index + 1}. `);

function markLines(markOf: (index: number) => string): MarkdownCommand {
	return (state) => {
		const { from, to } = state.selection.main;
		const lines = linesBetween(state, from, to);
		const isDone = lines.every(({ text }, index) => text.startsWith(markOf(index)));
		const changes = state.changes(
			lines.map(({ from: start, text }, index) => ({
				from: start,
				to: start + (lineMark.exec(text)?.[0].length ?? 0),
				insert: isDone ? '' : markOf(index),
			})),
		);
		return { changes, selection: state.selection.map(changes, 1) };
	};
}

/** The lines of a selection that say something; an empty one where it is alone. */
function linesBetween({ doc }: EditorState, from: number, to: number): Line[] {
	const [first, last] = [doc.lineAt(from).number, doc.lineAt(to).number];
	const lines = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index));
	return lines.length === 1 ? lines : lines.filter(({ text }) => text.trim() !== '');
}

/** Makes what is selected, or the word that the cursor is in, bold, or plain again where it is. */
export const toBold: MarkdownCommand = (state) => {
	const { from, to } = wordOrSelection(state);
	const isBold = state.sliceDoc(Math.max(0, from - 2), from) === '**' && state.sliceDoc(to, to + 2) === '**';
	const changes = isBold
		? [
				{ from: from - 2, to: from },
				{ from: to, to: to + 2 },
			]
		: [
				{ from, insert: '**' },
				{ from: to, insert: '**' },
			];
	const moved = isBold ? -2 : 2;
	return { changes, selection: EditorSelection.single(from + moved, to + moved) };
};

function wordOrSelection(state: EditorState): SelectionRange {
	const { main } = state.selection;
	return main.empty ? (state.wordAt(main.head) ?? main) : main;
}

/** Leads what is selected to an address; where nothing is, a text of its own does, which is then selected. */
export function linkTo(address: string, name: string): MarkdownCommand {
	return (state) => {
		const { from, to, empty } = state.selection.main;
		const words = empty ? name : state.sliceDoc(from, to);
		const start = from + 1;
		return {
			changes: { from, to, insert: `[${words}](${address})` },
			selection: EditorSelection.single(start, start + words.length),
		};
	};
}

/** Puts in a fact. */
export function insertFact(key: string): MarkdownCommand {
	return (state) => state.replaceSelection(`:fakta[${key}]`);
}

/** Puts in something with places to fill in; what was selected stands in the first. A block stands by itself. */
export function insertSnippet({ body }: Pick<Snippet, 'body'>): MarkdownCommand {
	return (state) => {
		const { from, to } = state.selection.main;
		const filled = fillIn({ body }, state.sliceDoc(from, to));
		const isBlock = body[0]?.startsWith('::') === true;
		const before = isBlock ? emptyLineBetween(state.sliceDoc(Math.max(0, from - 2), from)) : '';
		const behind = [...state.sliceDoc(to, to + 2)].reverse().join('');
		const after = isBlock ? emptyLineBetween(behind) : '';
		const start = from + before.length;
		return {
			changes: { from, to, insert: before + filled.text + after },
			selection: EditorSelection.single(start + filled.from, start + filled.to),
		};
	};
}

/** The line breaks that are missing for an empty line between a block and what stands nearest to it. */
function emptyLineBetween(nearest: string): string {
	// Nothing but line breaks: there is an empty line, or the text begins or ends here.
	if (nearest.replaceAll('\n', '') === '') return '';
	return nearest.endsWith('\n') ? '\n' : '\n\n';
}
