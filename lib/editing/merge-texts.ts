import { diffArrays } from 'diff';

/** Lines of the first text, from `start` up to `end`, that became others. */
interface Edit {
	start: number;
	end: number;
	lines: readonly string[];
}

/** Lines that both have changed, each otherwise than the other. */
export interface Dispute {
	ours: readonly string[];
	theirs: readonly string[];
}

/** A text in the order of its lines: those that stand by themselves, and those between which somebody must choose. */
type Piece = readonly string[] | Dispute;

/**
 * Two changes of one text in one, as far as they are none of each other's business: disputed is a line that both have changed
 * otherwise, or a place where both have put something in. Neighbouring lines are no hindrance, as they are to `git merge`: two
 * fields of the front matter mostly are neighbours.
 */
export function mergedPieces(opened: string, theirs: string, ours: string): Piece[] {
	const before = opened.split('\n');
	const own = editsOf(before, ours);
	const others = editsOf(before, theirs).filter((edit) => !own.some((one) => isSame(one, edit)));
	const pieces: Piece[] = [];
	let at = 0;
	for (const group of touching([...own, ...others])) {
		const [start, end] = [Math.min(...group.map((edit) => edit.start)), Math.max(...group.map((edit) => edit.end))];
		const lines = before.slice(start, end);
		const [mine, other] = [own, others].map((all) => group.filter((edit) => all.includes(edit)));
		const made = (edits: readonly Edit[] = []) => withEdits(lines, edits, start);
		pieces.push(before.slice(at, start));
		if (mine?.length && other?.length) pieces.push(...byField(lines, made(mine), made(other)));
		else pieces.push(made(group));
		at = end;
	}
	return [...pieces, before.slice(at)];
}

/** True for lines between which somebody must choose. */
export function isDispute(piece: Piece): piece is Dispute {
	return 'ours' in piece;
}

/** Two changes of one text in one; undefined where somebody must choose. */
export function mergeTexts(opened: string, theirs: string, ours: string): string | undefined {
	const pieces = mergedPieces(opened, theirs, ours);
	return pieces.some(isDispute) ? undefined : linesOf(pieces).join('\n');
}

/** Two changes of one text in one, where `first` goes before `second` in what both have changed. */
export function mergePreferring(opened: string, first: string, second: string): string {
	return linesOf(mergedPieces(opened, second, first)).join('\n');
}

function linesOf(pieces: readonly Piece[]): string[] {
	return pieces.flatMap((piece) => (isDispute(piece) ? piece.ours : piece));
}

/** The lines that two texts have alike, for two that have no earlier one in common. */
export function linesAlike(one: string, other: string): string {
	const parts = diffArrays(one.split('\n'), other.split('\n'));
	return parts.flatMap(({ added, removed, value }) => (added || removed ? [] : value)).join('\n');
}

/** Edits in the order of the text, those together that touch each other. */
function touching(edits: readonly Edit[]): Edit[][] {
	const groups: Edit[][] = [];
	for (const edit of inOrder(edits)) {
		const last = groups.at(-1);
		if (last?.some((other) => touches(edit, other))) last.push(edit);
		else groups.push([edit]);
	}
	return groups;
}

/** Lines that are a field each, of the same name in both, are told apart. */
function byField(before: readonly string[], ours: readonly string[], theirs: readonly string[]): Piece[] {
	const nameOf = (line = '') => /^\s*[\w-]+:/.exec(line)?.[0];
	const isEach = ours.every((line, index) => nameOf(line) && nameOf(line) === nameOf(theirs[index]));
	if (ours.length !== theirs.length || !isEach) return [{ ours, theirs }];
	return ours.map((line, index) => {
		const [other = '', was] = [theirs[index], before.length === ours.length ? before[index] : undefined];
		if (line === other || other === was) return [line];
		return line === was ? [other] : { ours: [line], theirs: [other] };
	});
}

function isSame(one: Edit, other: Edit): boolean {
	return one.start === other.start && one.end === other.end && one.lines.join('\n') === other.lines.join('\n');
}

function touches(one: Edit, other: Edit): boolean {
	return one.start === other.start || (one.start < other.end && other.start < one.end);
}

function inOrder(edits: readonly Edit[]): Edit[] {
	return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Lines, of which the first is at a place of the text, with some edits of it. */
function withEdits(lines: readonly string[], edits: readonly Edit[], first: number): string[] {
	const made = [...lines];
	// From the last, so that the places of those before it stay.
	for (const { start, end, lines } of inOrder(edits).reverse()) made.splice(start - first, end - start, ...lines);
	return made;
}

function editsOf(before: readonly string[], after: string): Edit[] {
	const edits: Edit[] = [];
	let at = 0;
	for (const { added, removed, value } of diffArrays([...before], after.split('\n'))) {
		const last = edits.at(-1);
		// What goes and what comes in its place are one edit.
		if (added && last?.end === at) last.lines = [...last.lines, ...value];
		else if (added) edits.push({ start: at, end: at, lines: value });
		else if (removed && last?.end === at) last.end += value.length;
		else if (removed) edits.push({ start: at, end: at + value.length, lines: [] });
		if (!added) at += value.length;
	}
	return edits;
}
