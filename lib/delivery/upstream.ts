import type { ChildProcess } from 'node:child_process';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { deviceHeader } from '../addresses/device-class';
import { keepsNotFoundPagesHeader } from '../contract';
import type { CacheRequest } from './cache-request';
import { type Deadline, deadlineIn, onPassed, stopwatch, TooLate } from './deadline';
import { createVerdicts } from './probe-verdict';
import { type Life, runLives } from './upstream-lives';
import { freePort, launchNext } from './upstream-process';

export interface UpstreamResponse {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** What of a cache request reaches Next. */
type Question = Pick<CacheRequest, 'path' | 'language' | 'device' | 'kept'>;

export interface Upstream {
	/**
	 * Asks Next for an answer by a deadline.
	 *
	 * @throws {Error} with the code `ECONNREFUSED` while there is no Next; else as `askNext`.
	 */
	ask(cacheRequest: Question, deadline: Deadline): Promise<UpstreamResponse>;
	/** Since when (ms since 1970) Next has not answered; undefined while it does. */
	downSince(): number | undefined;
	/** Stops Next for good. */
	stop(): Promise<void>;
}

/** All times are in milliseconds. A hung Next is replaced after about ten seconds. */
export const usualPace = {
	probeEvery: 500,
	probeTimeout: 3_000,
	patience: { start: 30_000, probes: 3 },
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
	onProbe(answer: UpstreamResponse | undefined, askedAt: number): void;
	onRestart(): void;
	/** What a test has in place of Next, and of a free port. */
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
export function startUpstream(options: Options): Upstream {
	const { publicOrigin, log, passOn, onProbe, onRestart, pace = usualPace } = options;
	const { launch = (port) => launchNext(port, publicOrigin), findPort = freePort } = options;
	const judge = createVerdicts(pace.patience, stopwatch);
	const lives = runLives({ launch, findPort, pace, log, passOn, judge, onRestart });
	let stopped = false;
	let downSince: number | undefined = Date.now();

	const answerOf = async ({ port, child, verdict }: Life): Promise<UpstreamResponse | undefined> => {
		try {
			const answer = await askNext(port, { path: '/robots.txt', language: 'nb' }, deadlineIn(pace.probeTimeout));
			if (answer.status === 503) verdict.notReady();
			else verdict.answered();
			return answer;
		} catch (error) {
			if (!verdict.failed(error)) return undefined;
			log('error', 'Next svarer ikke og blir stoppet.');
			child.kill('SIGKILL');
			return undefined;
		}
	};

	const probe = async (): Promise<void> => {
		const life = lives.current();
		const askedAt = stopwatch();
		const answer = life && (await answerOf(life));
		downSince = answer ? undefined : (downSince ?? Date.now());
		onProbe(answer, askedAt);
	};

	const probeRegularly = async (): Promise<void> => {
		while (!stopped) {
			await probe();
			await pause(pace.probeEvery, undefined, { ref: false });
		}
	};

	void probeRegularly();
	return {
		ask: (cacheRequest, deadline) => {
			const life = lives.current();
			return life ? askNext(life.port, cacheRequest, deadline) : Promise.reject(notThere());
		},
		downSince: () => downSince,
		stop: async () => {
			stopped = true;
			closeConnections();
			await lives.stop();
		},
	};
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/**
 * One GET to Next with a fixed set of headers: nothing that a visitor sends reaches it but what a cache request holds.
 *
 * @param deadline by which the whole answer must be there
 * @throws {TooLate} when it is not.
 * @throws {Error} when there is no answer, with the system's `code`.
 */
function askNext(
	port: number,
	{ path, language, device, kept }: Question,
	deadline: Deadline,
): Promise<UpstreamResponse> {
	const headers = {
		host: `localhost:${port}`,
		'accept-language': language,
		'accept-encoding': 'identity',
		[keepsNotFoundPagesHeader]: '1',
		...(device && { [deviceHeader]: device }),
		...(kept && { 'if-none-match': kept }),
	};
	return new Promise((resolve, reject) => {
		const outgoing = request({ agent, host: 'localhost', port, path, headers, method: 'GET' }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () =>
				resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body: Buffer.concat(chunks) }),
			);
			incoming.on('error', reject);
		});
		const giveUp = () => {
			reject(new TooLate());
			outgoing.destroy();
		};
		outgoing.on('close', onPassed(deadline, giveUp));
		outgoing.on('error', reject);
		outgoing.end();
	});
}

/** Lets go of all connections to Next. */
function closeConnections(): void {
	agent.destroy();
}
