import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { stopwatch } from './deadline';
import type { Verdict } from './probe-verdict';
import { couldNotStart, endOf, endProcess } from './upstream-process';

/** A Next that runs. */
export interface Life {
	child: ChildProcess;
	port: number;
	/** Resolves with the reason of its end. */
	ended: Promise<string>;
	verdict: Verdict;
}

interface Options {
	launch(port: number): ChildProcess;
	findPort(): Promise<number>;
	/** All times are in milliseconds. */
	pace: {
		/** Next that has lived so long has started well: its end is the first again. */
		steadyAfter: number;
		/** After the first end there is no wait; then it doubles, up to the longest. */
		backOff: { first: number; longest: number };
	};
	log(level: 'info' | 'error', message: string): void;
	/** A line that Next has written. */
	passOn(line: string): void;
	/** Begins to judge a Next that has been started. */
	judge(): Verdict;
	onRestart(): void;
}

/**
 * Lets one Next live after the other. A start is one step that can fail in any way (no free port, no program, no memory, no
 * file descriptor): such a life has ended before it began, and the next one follows as after any other.
 */
export function runLives({ launch, findPort, pace, log, passOn, judge, onRestart }: Options) {
	let stopped = false;
	let current: Life | undefined;

	/** One life, however it begins and ends. Gives the reason of its end. */
	const live = async (): Promise<string> => {
		try {
			const port = await findPort();
			if (stopped) return '';
			const child = launch(port);
			const ended = endOf(child, { onLine: passOn, onFault: ({ message }) => log('error', `Next: ${message}`) });
			if (child.pid === undefined) return await ended;
			current = { child, port, ended, verdict: judge() };
			log('info', `Next startes (prosess ${child.pid}).`);
			return await ended;
		} catch (error) {
			return couldNotStart(error);
		} finally {
			current = undefined;
		}
	};

	const keepAlive = async (): Promise<void> => {
		let deaths = 0;
		while (!stopped) {
			const startedAt = stopwatch();
			const reason = await live();
			if (stopped) return;
			deaths = stopwatch() - startedAt > pace.steadyAfter ? 1 : deaths + 1;
			const wait = deaths === 1 ? 0 : Math.min(pace.backOff.longest, pace.backOff.first * 2 ** deaths);
			log('error', `${reason}. Nytt forsøk om ${wait} ms.`);
			onRestart();
			await pause(wait, undefined, { ref: false });
		}
	};

	void keepAlive();
	return {
		/** The Next that runs now; undefined between two lives. */
		current: (): Life | undefined => current,
		/** Ends it, and lets no other follow. */
		stop: async (): Promise<void> => {
			stopped = true;
			if (current) await endProcess(current.child, current.ended);
		},
	};
}
