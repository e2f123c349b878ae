import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { freePort } from './free-port';
import { askNext, closeConnections, type OriginResponse } from './origin-request';
import type { Question } from './question';

export interface Origin {
	/** Asks Next, which has `timeout` ms. Rejects when it is down or does not answer in time. */
	ask(question: Question, timeout: number): Promise<OriginResponse>;
	/** Stops Next for good. */
	stop(): Promise<void>;
}

/** A hung Next is restarted after this many probes in a row without an answer, about ten seconds. */
const patience = 3;
const probeEveryMs = 1_000;
const probeTimeoutMs = 2_500;
const longestBackOffMs = 10_000;

/** Ends Next when this process is gone, also after `kill -9`: the channel between them closes then. */
const orphanGuard = 'data:text/javascript,process.on("disconnect",()=>process.exit(0))';

interface Options {
	/** The site's public origin, which Next needs for absolute addresses. */
	publicOrigin: string;
	log(level: 'info' | 'error', message: string): void;
	/** A line that Next has written. */
	passOn(line: string): void;
	/** Called after each probe, with the answer, or undefined when there was none. */
	onProbe(answer: OriginResponse | undefined, askedAt: number): void;
	onRestart(): void;
}

/** Runs an unmodified `next start` on a free loopback port, and starts it again whenever it dies or hangs. */
export async function startOrigin({ publicOrigin, log, passOn, onProbe, onRestart }: Options): Promise<Origin> {
	let stopped = false;
	let deaths = 0;
	let unanswered = 0;
	let port = 0;
	let child: ChildProcess | undefined;
	let timer: NodeJS.Timeout | undefined;

	const start = async () => {
		port = await freePort();
		unanswered = 0;
		child = spawnNext(port, publicOrigin, passOn);
		log('info', `Next startes (prosess ${child.pid}).`);
		const startedAt = Date.now();
		child.once('exit', (code, signal) => {
			if (stopped) return;
			deaths = Date.now() - startedAt > 60_000 ? 1 : deaths + 1;
			const wait = deaths === 1 ? 0 : Math.min(longestBackOffMs, 250 * 2 ** deaths);
			log('error', `Next stoppet (${signal ?? code}) og startes igjen om ${wait} ms.`);
			onRestart();
			setTimeout(() => !stopped && void start(), wait);
		});
	};
	const probe = async () => {
		const askedAt = Date.now();
		const answer = await askNext(port, { path: '/robots.txt', language: 'nb' }, probeTimeoutMs).catch(
			(error: unknown) => {
				// Next needs a moment to start: only silence counts, not a refused connection.
				if (error instanceof Error && error.message === 'timeout') unanswered += 1;
				return undefined;
			},
		);
		if (answer) unanswered = 0;
		onProbe(answer, askedAt);
		if (unanswered >= patience) {
			unanswered = 0;
			log('error', 'Next svarer ikke og blir stoppet.');
			child?.kill('SIGKILL');
		}
		if (!stopped) timer = setTimeout(probe, probeEveryMs);
	};

	await start();
	void probe();
	return {
		ask: (question, timeout) => askNext(port, question, timeout),
		stop: async () => {
			stopped = true;
			clearTimeout(timer);
			closeConnections();
			if (child) await end(child);
		},
	};
}

function spawnNext(port: number, publicOrigin: string, passOn: (line: string) => void): ChildProcess {
	const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
	// The name `localhost` matters: with an address, Next takes its own URL for a foreign host and proxies to itself.
	const args = ['--import', orphanGuard, next, 'start', '--hostname', 'localhost', '--port', String(port)];
	const env = {
		...process.env,
		NODE_ENV: 'production' as const,
		PUBLIC_ORIGIN: publicOrigin,
		HOSTNAME: 'localhost',
		NEXT_TELEMETRY_DISABLED: '1',
	};
	const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
	for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', passOn);
	return child;
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	const force = setTimeout(() => child.kill('SIGKILL'), 3_000);
	await once(child, 'exit');
	clearTimeout(force);
}
