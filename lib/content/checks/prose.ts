import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { CheckedText } from './checked-text';
import { readTogether } from './kept';

/** Stands for every character that Markdown understood as markup, or that is code. No letter, no space. */
export const understood = '\uFFFC';

/** A stretch of running text, by its lines in the source. */
export interface WrittenPassage {
	node: Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }>;
	parent: Parents;
	/** Line within the text, from 1, of the first of `lines`. */
	line: number;
	/** What readers meet as it was typed: what Markdown did understand is masked, so that markup found here is markup missed. */
	lines: string[];
	/** The same lines as the editor wrote them. */
	written: string[];
}

/** The running text of a page. Links typed as bare addresses count as text; code, links, pictures and facts do not. */
export const proseOf = readTogether(({ body, placed }): readonly WrittenPassage[] => {
	const passages: WrittenPassage[] = [];
	for (const { node, parent } of placed()) {
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue;
		const [start, end] = rangeOf(node);
		const source = body.slice(start, end);
		const masked = [...spansIn(node, body)].reduce(
			(text, [from, to]) =>
				text.slice(0, from - start) + masking(text.slice(from - start, to - start)) + text.slice(to - start),
			source.replace(/\\[!-/:-@[-`{-~]/g, masking),
		);
		passages.push({
			node,
			parent: parent as Parents,
			line: node.position?.start.line ?? 1,
			lines: linesOf(masked),
			written: linesOf(source),
		});
	}
	return passages;
});

/** One line of running text. */
interface ProseLine {
	passage: WrittenPassage;
	/** As in `lines` of the passage, and as the editor wrote it. */
	words: string;
	written: string;
	/** Line within the text, from 1. */
	at: number;
}

/** The running text of a page line by line, for rules that look at no more than one. */
export function proseLinesOf(text: CheckedText): ProseLine[] {
	return proseOf(text).flatMap((passage) =>
		passage.lines.map((words, index) => ({
			passage,
			words,
			written: passage.written[index] ?? '',
			at: passage.line + index,
		})),
	);
}

/** The ranges of the source that are markup: whole nodes, and what stands around the words of emphasis. */
function* spansIn(parent: Parents, body: string): Generator<[number, number]> {
	for (const node of parent.children as PhrasingContent[]) {
		const [start, end] = rangeOf(node);
		if (node.type === 'text' || isBareAddress(node, body)) continue;
		const first = 'children' in node ? node.children[0] : undefined;
		const last = 'children' in node ? node.children.at(-1) : undefined;
		if ((node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') && first && last) {
			yield [start, rangeOf(first)[0]];
			yield* spansIn(node, body);
			yield [rangeOf(last)[1], end];
		} else if (isOrdinaryColon(node, body)) continue;
		else yield [start, end];
	}
}

/** «09:00» and «Svar:ja» are read as directives, and shown as they are written. */
function isOrdinaryColon(node: Nodes, body: string): boolean {
	return node.type === 'textDirective' && !body.slice(...rangeOf(node)).includes('[');
}

/** An address that became a link without any markup. */
export function isBareAddress(node: Nodes, body: string): boolean {
	// A button is a link as well (link-blocks.ts).
	return node.type === 'link' && !/^(?:[[<]|::)/.test(body.slice(...rangeOf(node)));
}

function rangeOf({ position }: Nodes): [number, number] {
	return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function masking(text: string): string {
	return text.replace(/[^\n]/g, understood);
}

/** Without the indentation and the marks of quotes that stand before a continued line. */
function linesOf(text: string): string[] {
	return text.split('\n').map((line, index) => (index === 0 ? line : line.replace(/^[ \t>]+/, '')));
}
