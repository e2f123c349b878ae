import { TooLate } from './deadline';

export interface Patience {
	/** Time (ms) from its start until Next must have answered once. Each further start in a row has twice as long. */
	start: number;
	/** Probes in a row that a Next which has answered may leave without an answer. */
	probes: number;
}

/** No start is given more than four times the first one's time. */
const mostDoublings = 2;

/** Judges one Next from its probes. */
export interface Verdict {
	answered(): void;
	/** Takes in that it has said that it is not ready: it lives, and is judged as one that has just begun. */
	notReady(): void;
	/** Takes in that a probe failed. True when this Next must be replaced; it is then judged anew. */
	failed(error: unknown): boolean;
}

/**
 * Makes a judge for each Next that is started: what one has left unanswered says nothing about the next. One that comes up
 * may be silent for a while, since it reads all content first; one that has answered may not.
 */
export function createVerdicts(patience: Patience, elapsed: () => number): () => Verdict {
	let lateStarts = 0;
	const mayStartFor = () => patience.start * 2 ** Math.min(lateStarts, mostDoublings);
	return () => {
		let startedAt = elapsed();
		let hasAnswered = false;
		let silent = 0;
		return {
			answered: () => {
				hasAnswered = true;
				silent = 0;
				lateStarts = 0;
			},
			notReady: () => {
				startedAt = elapsed();
				silent = 0;
			},
			failed: (error) => {
				// That this process has no file descriptor left, for one, says nothing about Next.
				if (!(error instanceof TooLate) && !isUnreachable(error)) return false;
				silent += 1;
				const isOver = hasAnswered ? silent >= patience.probes : elapsed() - startedAt >= mayStartFor();
				if (!isOver) return false;
				if (!hasAnswered) lateStarts += 1;
				startedAt = elapsed();
				silent = 0;
				return true;
			},
		};
	};
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** True when nobody listens where Next should, or the connection broke: it has died, or is on its way up. */
export function isUnreachable(error: unknown): boolean {
	return typeof error === 'object' && error !== null && 'code' in error && unreachable.has(String(error.code));
}
