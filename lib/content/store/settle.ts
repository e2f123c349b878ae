/** A change counts once the folder has been still for this long, so that a half-saved file is not read. */
const settleMs = 2_000;

/** Somebody who saves without pause does not hold the others back for longer than this. */
const longestWaitMs = 8_000;

/**
 * Decides when a changing folder is to be read. Feed it the folder's signature at each look; it answers true once the
 * folder differs from what was read last and has been still for two seconds, or has been changing for eight.
 */
export function createSettling(read: string) {
	let loaded = read;
	let latest = read;
	let changedAt = 0;
	let firstChangeAt = 0;
	return function isSettled(signature: string, now: number): boolean {
		if (signature === loaded) {
			latest = loaded;
			return false;
		}
		if (latest === loaded) firstChangeAt = now;
		if (signature !== latest) changedAt = now;
		latest = signature;
		const settled = now - changedAt >= settleMs || now - firstChangeAt >= longestWaitMs;
		if (settled) loaded = signature;
		return settled;
	};
}
