import { diffArrays } from 'diff';

/** Lines of the first text, from `start` up to `end`, that became others. */
interface Edit {
	start: number;
	end: number;
	lines: readonly string[];
}

/**
 * Two changes of one text in one; undefined where both have changed the same line otherwise, or put something in at the same
 * place. Neighbouring lines are no hindrance, as they are to `git merge`: two fields of the front matter mostly are neighbours.
 */
export function mergeTexts(opened: string, theirs: string, ours: string): string | undefined {
	const before = opened.split('\n');
	const own = editsOf(before, ours);
	const others = editsOf(before, theirs).filter((edit) => !own.some((one) => isSame(one, edit)));
	if (others.some((edit) => own.some((one) => touches(one, edit)))) return undefined;
	return withEdits(before, [...own, ...others]);
}

/** Two changes of one text in one, where `first` goes before `second` in what both have changed. */
export function mergePreferring(opened: string, first: string, second: string): string {
	const before = opened.split('\n');
	const own = editsOf(before, first);
	const others = editsOf(before, second).filter((edit) => !own.some((one) => touches(one, edit)));
	return withEdits(before, [...own, ...others]);
}

function isSame(one: Edit, other: Edit): boolean {
	return one.start === other.start && one.end === other.end && one.lines.join('\n') === other.lines.join('\n');
}

function touches(one: Edit, other: Edit): boolean {
	return one.start === other.start || (one.start < other.end && other.start < one.end);
}

function withEdits(lines: readonly string[], edits: readonly Edit[]): string {
	const before = [...lines];
	const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	// From the last, so that the places of those before it stay.
	for (const { start, end, lines } of sorted.reverse()) before.splice(start, end - start, ...lines);
	return before.join('\n');
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
