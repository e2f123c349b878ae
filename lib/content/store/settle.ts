/**
 * A change counts once the folder has been still for this long (ms), so that a half-saved file is not read. What a program
 * has written so far ends in the middle of a line, but for one time in a hundred: a few texts that all end with a line need a
 * third of the time.
 */
const settleMs = { whole: 600, other: 2_000 };

/** Somebody who saves without pause does not hold the others back for longer than this. */
const longestWaitMs = 8_000;

/**
 * Decides when a changing folder is to be read. Feed it the folder's signature at each look, and whether all that has changed
 * looks whole; it tells how long (ms) the folder is to be left alone yet: 0 once it has been still for long enough, or has been
 * changing for eight seconds, and is read; undefined while it is as it was read last.
 */
export function createSettling(read: string) {
	let loaded = read;
	let latest = read;
	let changedAt = 0;
	let firstChangeAt = 0;
	return function restsIn(signature: string, now: number, isWhole = false): number | undefined {
		if (signature === loaded) {
			latest = loaded;
			return undefined;
		}
		if (latest === loaded) firstChangeAt = now;
		if (signature !== latest) changedAt = now;
		latest = signature;
		const stillAt = changedAt + (isWhole ? settleMs.whole : settleMs.other);
		const left = Math.max(0, Math.min(stillAt, firstChangeAt + longestWaitMs) - now);
		if (left === 0) loaded = signature;
		return left;
	};
}
