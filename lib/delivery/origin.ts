import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type Deadline, deadlineIn, stopwatch } from './deadline';
import { freePort } from './free-port';
import { couldNotStart, endOf, endProcess, launchNext } from './next-process';
import { askNext, closeConnections, type OriginResponse } from './origin-request';
import { createVerdict } from './probe-verdict';
import type { Question } from './question';

export interface Origin {
	/**
	 * Asks Next for an answer by a deadline.
	 *
	 * @throws {Error} with the code `ECONNREFUSED` while there is no Next; else as `askNext`.
	 */
	ask(question: Pick<Question, 'path' | 'language' | 'device'>, deadline: Deadline): Promise<OriginResponse>;
	/** Since when (ms since 1970) Next has not answered; undefined while it does. */
	downSince(): number | undefined;
	/** Stops Next for good. */
	stop(): Promise<void>;
}

/** All times are in milliseconds. A hung Next is replaced after about ten seconds. */
const usualPace = {
	probeEvery: 1_000,
	probeTimeout: 2_500,
	patience: { start: 30_000, probes: 3 },
	/** Next that has lived so long has started well: its end is the first again. */
	steadyAfter: 60_000,
	backOff: { first: 250, longest: 10_000 },
};

interface Options {
	/** The site's public origin, which Next needs for absolute addresses. */
	publicOrigin: string;
	log(level: 'info' | 'error', message: string): void;
	/** A line that Next has written. */
	passOn(line: string): void;
	/** Called after each probe, with the answer, or undefined when there was none, and when it was asked (`stopwatch`). */
	onProbe(answer: OriginResponse | undefined, askedAt: number): void;
	onRestart(): void;
	/** What a test has in place of Next, of a free port and of the usual pace. */
	launch?(port: number): ChildProcess;
	findPort?(): Promise<number>;
	pace?: typeof usualPace;
}

/** To whoever asks, a Next that is not there is one that cannot be reached. */
export const notThere = () => Object.assign(new Error('Next er ikke startet.'), { code: 'ECONNREFUSED' });

/**
 * Runs an unmodified `next start` on a free loopback port, and starts it again whenever it dies, hangs, does not come up or
 * cannot be started: nothing of that is ever the end of this process.
 */
export function startOrigin(options: Options): Origin {
	const { log, passOn, onProbe, onRestart, findPort = freePort, pace = usualPace } = options;
	const launch = options.launch ?? ((port) => launchNext(port, options.publicOrigin));
	const verdict = createVerdict(pace.patience, stopwatch);
	let stopped = false;
	let current: { child: ChildProcess; port: number; ended: Promise<string> } | undefined;
	let downSince: number | undefined = Date.now();

	/** One life of Next, however it begins and ends. Gives the reason of its end. */
	const live = async (): Promise<string> => {
		try {
			const port = await findPort();
			if (stopped) return '';
			const child = launch(port);
			const onFault = (error: Error) => log('error', `Next: ${error.message}`);
			const ended = endOf(child, { onLine: passOn, onFault });
			if (child.pid === undefined) return await ended;
			current = { child, port, ended };
			verdict.started();
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

	const probe = async (): Promise<void> => {
		const asked = current;
		const askedAt = stopwatch();
		const answer = asked && (await probed(asked));
		// What the one before has or has not answered says nothing about this one.
		if (answer && asked === current) verdict.answered();
		downSince = answer ? undefined : (downSince ?? Date.now());
		onProbe(answer, askedAt);
	};

	const probed = async (asked: NonNullable<typeof current>): Promise<OriginResponse | undefined> => {
		try {
			return await askNext(asked.port, { path: '/robots.txt', language: 'nb' }, deadlineIn(pace.probeTimeout));
		} catch (error) {
			if (asked === current && verdict.failed(error)) {
				log('error', 'Next svarer ikke og blir stoppet.');
				asked.child.kill('SIGKILL');
			}
			return undefined;
		}
	};

	const probeRegularly = async (): Promise<void> => {
		while (!stopped) {
			await probe();
			await pause(pace.probeEvery, undefined, { ref: false });
		}
	};

	void keepAlive();
	void probeRegularly();
	return {
		ask: (question, deadline) =>
			current ? askNext(current.port, question, deadline) : Promise.reject(notThere()),
		downSince: () => downSince,
		stop: async () => {
			stopped = true;
			closeConnections();
			if (current) await endProcess(current.child, current.ended);
		},
	};
}
