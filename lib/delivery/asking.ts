import { setTimeout as timer } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { CacheRequest } from './cache-request';
import type { createVersionClock } from './content-version';
import { type Deadline, deadlineIn, earliest, TooLate } from './deadline';
import { createFairQueue, Overloaded } from './fair-queue';
import { isUnreachable } from './probe-verdict';
import { versionOf } from './stored-response';
import type { UpstreamResponse } from './upstream';

/** Next answers on one thread: four at a time keep it busy, and searches, which cost most, never take more than half. */
const atOnce = { all: 4, searches: 2 };
/** A page takes Next some 15 ms: the last in the queue waits about a quarter of a second. */
const mayWait = { all: 64, searches: 16 };

/**
 * The door to the upstream. Searches, which anybody can make without end, have a queue in which each visitor has a fair share;
 * pages are as many as the site has, and those who ask for the same one wait together.
 *
 * @throws {Overloaded} when the queue is full.
 */
export function createAdmission() {
	const all = pLimit(atOnce.all);
	const searches = createFairQueue({ atOnce: atOnce.searches, mayWait: mayWait.searches });
	return async <Result>(
		{ isSearch, client = '' }: Pick<CacheRequest, 'isSearch' | 'client'>,
		task: () => Promise<Result>,
	): Promise<Result> => {
		if (isSearch) return searches(client, () => all(task));
		if (all.pendingCount >= mayWait.all) throw new Overloaded();
		return all(task);
	};
}

/** Next is back a second after it died: an address that cannot be reached is tried again this often. */
const retryEveryMs = 200;
/** How long Next may take for one answer: not long when there is another to give. */
export const askMs = { withStandIn: 2_000, without: 10_000 };

interface Options {
	/** Asks the upstream. Rejects when it does not answer by the deadline. */
	ask(cacheRequest: CacheRequest, deadline: Deadline): Promise<UpstreamResponse>;
	version: Pick<ReturnType<typeof createVersionClock>, 'isPast'>;
	elapsed(): number;
	pause?(ms: number): Promise<unknown>;
}

/** Asks the upstream through the door of admission, again while it cannot be reached, and knows whether it answers. */
export function createAsking({ ask, version, elapsed, pause = timer }: Options) {
	const admit = createAdmission();
	let upstreamAnswers = true;
	let upstreamIsAway = false;

	const askOnce = async (
		cacheRequest: CacheRequest,
		deadline: Deadline,
		hasStandIn: boolean,
	): Promise<UpstreamResponse> => {
		let isAsked = false;
		const answered = admit(cacheRequest, () => {
			// Its turn has come when nobody waits for it any more.
			if (!hasStandIn && deadline.remaining() <= 0) throw new TooLate();
			isAsked = true;
			// Those who waited in the queue may have got what is kept: the answer is for all who come next. Had it only the time
			// that the queue has left, a slow Next would make page after page that is thrown away just before it is done.
			const own = deadlineIn(hasStandIn ? askMs.withStandIn : askMs.without, elapsed);
			return ask(cacheRequest, hasStandIn ? own : earliest(deadline, own));
		});
		try {
			const answer = await answered;
			upstreamAnswers = true;
			upstreamIsAway = false;
			return answer;
		} catch (error) {
			if (isAsked && !(error instanceof Overloaded)) upstreamAnswers = false;
			if (isUnreachable(error)) upstreamIsAway = true;
			throw error;
		}
	};

	const askPatiently = async (
		cacheRequest: CacheRequest,
		deadline: Deadline,
		hasStandIn: boolean,
	): Promise<UpstreamResponse> => {
		for (;;) {
			try {
				return await askOnce(cacheRequest, deadline, hasStandIn);
			} catch (error) {
				if (hasStandIn || !isUnreachable(error) || deadline.remaining() <= retryEveryMs) throw error;
			}
			await pause(retryEveryMs);
		}
	};

	return {
		/** False once the upstream has failed, until it has answered somebody. */
		upstreamAnswers: (): boolean => upstreamAnswers,
		/** True when it cannot be reached, or has left a probe without an answer: more than one answer that came too late in a crowd. */
		upstreamIsAway: (): boolean => upstreamIsAway,
		noteProbe: (hasAnswered: boolean): void => {
			upstreamAnswers = hasAnswered;
			upstreamIsAway = !hasAnswered;
		},
		/**
		 * An answer made from content no older than what readers have seen, where the upstream has it. Who has a stand-in does
		 * not wait for an upstream that cannot be reached.
		 *
		 * @throws {Overloaded} when too many are waiting for the upstream.
		 * @throws {TooLate} when the deadline passes first.
		 * @throws {Error} when the upstream fails, or has only older content while there is a stand-in.
		 */
		askForCurrent: async (
			cacheRequest: CacheRequest,
			deadline: Deadline,
			hasStandIn: boolean,
		): Promise<UpstreamResponse> => {
			const answer = await askPatiently(cacheRequest, deadline, hasStandIn);
			if (!version.isPast(versionOf(answer.headers))) return answer;
			// The content changed while Next was at it: readers have seen newer.
			const second = await askPatiently(cacheRequest, deadline, hasStandIn);
			if (hasStandIn && version.isPast(versionOf(second.headers))) throw new Error('Next svarer med eldre innhold');
			return second;
		},
	};
}
