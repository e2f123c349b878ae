import { setTimeout as timer } from 'node:timers/promises';
import { createAdmission } from './admission';
import type { createVersionClock } from './content-version';
import { type Deadline, deadlineIn, earliest, TooLate } from './deadline';
import { Overloaded } from './fair-queue';
import { isUnreachable, type OriginResponse } from './origin-request';
import type { Question } from './question';
import { versionOf } from './stored-response';

/** Next is back a second after it died: an address that cannot be reached is tried again this often. */
const retryEveryMs = 200;
/** How long Next may take for one answer: not long when there is another to give. */
export const askMs = { withStandIn: 2_000, without: 10_000 };

interface Options {
	/** Asks the origin. Rejects when it does not answer by the deadline. */
	ask(question: Question, deadline: Deadline): Promise<OriginResponse>;
	version: Pick<ReturnType<typeof createVersionClock>, 'isPast'>;
	elapsed(): number;
	pause?(ms: number): Promise<unknown>;
}

/** Asks the origin through the door of admission, again while it cannot be reached, and knows whether it answers. */
export function createAsking({ ask, version, elapsed, pause = timer }: Options) {
	const admit = createAdmission();
	let originAnswers = true;

	const askOnce = async (question: Question, deadline: Deadline, ms: number): Promise<OriginResponse> => {
		let isAsked = false;
		const answered = admit(question, () => {
			// Its turn has come when nobody waits for it any more.
			if (deadline.remaining() <= 0) throw new TooLate();
			isAsked = true;
			return ask(question, earliest(deadline, deadlineIn(ms, elapsed)));
		});
		try {
			const answer = await answered;
			originAnswers = true;
			return answer;
		} catch (error) {
			if (isAsked && !(error instanceof Overloaded)) originAnswers = false;
			throw error;
		}
	};

	const askPatiently = async (question: Question, deadline: Deadline, hasStandIn: boolean): Promise<OriginResponse> => {
		for (;;) {
			try {
				return await askOnce(question, deadline, hasStandIn ? askMs.withStandIn : askMs.without);
			} catch (error) {
				if (hasStandIn || !isUnreachable(error) || deadline.remaining() <= retryEveryMs) throw error;
			}
			await pause(retryEveryMs);
		}
	};

	return {
		/** False once the origin has failed, until it has answered somebody. */
		originAnswers: (): boolean => originAnswers,
		noteProbe: (hasAnswered: boolean): void => {
			originAnswers = hasAnswered;
		},
		/**
		 * An answer made from content no older than what readers have seen, where the origin has it. Who has a stand-in does
		 * not wait for an origin that cannot be reached.
		 *
		 * @throws {Overloaded} when too many are waiting for the origin.
		 * @throws {TooLate} when the deadline passes first.
		 * @throws {Error} when the origin fails, or has only older content while there is a stand-in.
		 */
		askForCurrent: async (question: Question, deadline: Deadline, hasStandIn: boolean): Promise<OriginResponse> => {
			const answer = await askPatiently(question, deadline, hasStandIn);
			if (!version.isPast(versionOf(answer.headers))) return answer;
			// The content changed while Next was at it: readers have seen newer.
			const second = await askPatiently(question, deadline, hasStandIn);
			if (hasStandIn && version.isPast(versionOf(second.headers))) throw new Error('Next svarer med eldre innhold');
			return second;
		},
	};
}
