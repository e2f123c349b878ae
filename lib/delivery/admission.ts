import pLimit from 'p-limit';

/** More wants to be asked of the origin than it can answer within a reader's patience. */
export class Overloaded extends Error {
	override name = 'Overloaded';
}

/** Next answers on one thread: four at a time keep it busy, and searches, which cost most, never take more than half. */
const atOnce = { all: 4, searches: 2 };
/** A page takes Next some 15 ms: the last in the queue waits about a quarter of a second. */
const mayWait = { all: 64, searches: 16 };

/**
 * The door to the origin.
 *
 * @throws {Overloaded} when the queue is full.
 */
export function createAdmission() {
	const all = pLimit(atOnce.all);
	const searches = pLimit(atOnce.searches);
	return async <Result>(isSearch: boolean, task: () => Promise<Result>): Promise<Result> => {
		const [queue, limit] = isSearch ? [searches, mayWait.searches] : [all, mayWait.all];
		if (queue.pendingCount >= limit) throw new Overloaded('For mange spørsmål til Next på én gang.');
		return isSearch ? searches(() => all(task)) : all(task);
	};
}
