const fence = /^ {0,3}(`{3,}|~{3,})/;
const opening = /^<{7}(?: .*)?$/;
const middle = /^={7}$/;
const closing = /^>{7}(?: .*)?$/;

export interface Conflict {
	/** Line, from 1, of the mark at which it begins. */
	line: number;
	/** False for a mark by itself, which somebody forgot to take away with the others. */
	whole: boolean;
}

/**
 * What git has left of merge conflicts (git-merge(1), "How conflicts are presented").
 *
 * A whole one has its three marks in order, each at the start of its line: seven equal signs alone underline a heading. What
 * stands as a whole in a fenced code block is an example.
 */
export function conflictsIn(text: string): Conflict[] {
	const found: Conflict[] = [];
	let openFence: string | undefined;
	/** The conflict that is being read: where it began, and whether its middle has come. */
	let open: { line: number; halved: boolean } | undefined;
	for (const [index, content] of text.split('\n').entries()) {
		const line = index + 1;
		if (!open) {
			const mark = fence.exec(content)?.[1];
			if (openFence === undefined) openFence = mark;
			else if (mark?.startsWith(openFence) && content.trim() === mark) openFence = undefined;
			if (openFence !== undefined) continue;
		}
		if (opening.test(content)) {
			if (open) found.push({ line: open.line, whole: false });
			open = { line, halved: false };
		} else if (closing.test(content)) {
			found.push({ line: open?.line ?? line, whole: open?.halved === true });
			open = undefined;
		} else if (open && middle.test(content)) open.halved = true;
	}
	if (open) found.push({ line: open.line, whole: false });
	return found;
}
