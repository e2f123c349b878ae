import pLimit from 'p-limit';
import { createFairQueue, Overloaded } from './fair-queue';
import type { Question } from './question';

/** Next answers on one thread: four at a time keep it busy, and searches, which cost most, never take more than half. */
const atOnce = { all: 4, searches: 2 };
/** A page takes Next some 15 ms: the last in the queue waits about a quarter of a second. */
const mayWait = { all: 64, searches: 16 };

/**
 * The door to the origin. Searches, which anybody can make without end, have a queue in which each visitor has a fair share;
 * pages are as many as the site has, and those who ask for the same one wait together.
 *
 * @throws {Overloaded} when the queue is full.
 */
export function createAdmission() {
	const all = pLimit(atOnce.all);
	const searches = createFairQueue({ atOnce: atOnce.searches, mayWait: mayWait.searches });
	return async <Result>(
		{ isSearch, client = '' }: Pick<Question, 'isSearch' | 'client'>,
		task: () => Promise<Result>,
	): Promise<Result> => {
		if (isSearch) return searches(client, () => all(task));
		if (all.pendingCount >= mayWait.all) throw new Overloaded();
		return all(task);
	};
}
