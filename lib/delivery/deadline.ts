/** The moment by which something must be done. Handed down, so that all that is done for one request shares one. */
export interface Deadline {
	/** Milliseconds that are left: 0 or less when it has passed. */
	remaining(): number;
}

/** A reader's time is up. */
export class TooLate extends Error {
	override name = 'TooLate';
	constructor() {
		super('Svaret kom ikke i tide.');
	}
}

/** A clock that nobody sets: it only tells how much time has passed (ms). */
export type Stopwatch = () => number;

export const stopwatch: Stopwatch = () => performance.now();

/** The moment in `ms` milliseconds. */
export function deadlineIn(ms: number, elapsed: Stopwatch = stopwatch): Deadline {
	const end = elapsed() + ms;
	return { remaining: () => end - elapsed() };
}

/** The first of several moments, whichever that turns out to be. */
export function earliest(...deadlines: readonly Deadline[]): Deadline {
	return { remaining: () => Math.min(...deadlines.map((each) => each.remaining())) };
}

/** The last moment at which anybody still waits; more may join who wait longer. */
export function lastOf(first: Deadline): Deadline & { join(other: Deadline): void } {
	let last = first;
	return {
		remaining: () => last.remaining(),
		join: (other) => {
			if (other.remaining() > last.remaining()) last = other;
		},
	};
}

/**
 * Calls back when a deadline has passed, which may have moved on in the meantime. Gives a function that calls it off. It
 * keeps no process alive.
 */
export function onPassed(deadline: Deadline, callBack: () => void): () => void {
	let timer: NodeJS.Timeout;
	const look = () => {
		const left = deadline.remaining();
		if (left <= 0) callBack();
		else timer = setTimeout(look, Math.ceil(left)).unref();
	};
	timer = setTimeout(look, Math.max(0, Math.ceil(deadline.remaining()))).unref();
	return () => clearTimeout(timer);
}

/**
 * Waits for work, but not beyond a deadline; the work itself goes on.
 *
 * @throws {TooLate} when the deadline passes first.
 */
export function within<Result>(work: Promise<Result>, deadline: Deadline): Promise<Result> {
	return new Promise((resolve, reject) => {
		const callOff = onPassed(deadline, () => reject(new TooLate()));
		const settle =
			<Value>(act: (value: Value) => void) =>
			(value: Value) => {
				callOff();
				act(value);
			};
		work.then(settle(resolve), settle(reject));
	});
}
