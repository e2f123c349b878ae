import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { createRequire } from 'node:module';
import { freePort } from './free-port';

export interface OriginResponse {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

export interface Origin {
	/** Asks Next for a path. Rejects when Next is down or does not answer in time. */
	get(path: string, acceptLanguage: string): Promise<OriginResponse>;
	/** Stops Next for good. */
	stop(): Promise<void>;
}

const answerWithinMs = 10_000;
/** A hung origin is restarted after this many probes in a row without an answer. */
const patience = 3;
const probeEveryMs = 1_000;
const longestBackOffMs = 10_000;

/** Ends Next when this process is gone, also after `kill -9`: the channel between them closes then. */
const orphanGuard = 'data:text/javascript,process.on("disconnect",()=>process.exit(0))';

interface Options {
	/** The site's public origin, which Next needs for absolute addresses. */
	publicOrigin: string;
	log(message: string, level: 'info' | 'error'): void;
	/** Called with the headers of each answered probe. */
	onProbe(headers: IncomingHttpHeaders): void;
}

/** Runs an unmodified `next start` on a free loopback port, and starts it again whenever it dies or hangs. */
export async function startOrigin({ publicOrigin, log, onProbe }: Options): Promise<Origin> {
	const agent = new Agent({ keepAlive: true, maxSockets: 8 });
	let stopped = false;
	let deaths = 0;
	let unanswered = 0;
	let port = 0;
	let child: ChildProcess | undefined;
	let timer: NodeJS.Timeout | undefined;

	const start = async () => {
		port = await freePort();
		unanswered = 0;
		child = spawnNext(port, publicOrigin);
		log(`Next startes (prosess ${child.pid}).`, 'info');
		const startedAt = Date.now();
		child.once('exit', (code, signal) => {
			if (stopped) return;
			deaths = Date.now() - startedAt > 60_000 ? 1 : deaths + 1;
			const wait = deaths === 1 ? 0 : Math.min(longestBackOffMs, 250 * 2 ** deaths);
			log(`Next stoppet (${signal ?? code}) og startes igjen om ${wait} ms.`, 'error');
			setTimeout(() => !stopped && void start(), wait);
		});
	};
	const get = (path: string, acceptLanguage: string, timeout = answerWithinMs) =>
		ask({ agent, port, path, acceptLanguage, timeout });
	const probe = async () => {
		try {
			const { headers } = await get('/robots.txt', 'nb', 5_000);
			unanswered = 0;
			onProbe(headers);
		} catch (error) {
			// Next needs a moment to start: only silence counts, not a refused connection.
			if (error instanceof Error && error.message === 'timeout') unanswered += 1;
			if (unanswered >= patience) {
				unanswered = 0;
				log('Next svarer ikke og blir stoppet.', 'error');
				child?.kill('SIGKILL');
			}
		}
		if (!stopped) timer = setTimeout(probe, probeEveryMs);
	};

	await start();
	void probe();
	return {
		get,
		stop: async () => {
			stopped = true;
			clearTimeout(timer);
			agent.destroy();
			if (child?.exitCode === null && child.signalCode === null) {
				child.kill('SIGTERM');
				const force = setTimeout(() => child?.kill('SIGKILL'), 3_000);
				await once(child, 'exit');
				clearTimeout(force);
			}
		},
	};
}

function spawnNext(port: number, publicOrigin: string): ChildProcess {
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
	return spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

interface Question {
	agent: Agent;
	port: number;
	path: string;
	acceptLanguage: string;
	timeout: number;
}

/** One GET with a fixed set of headers: nothing that a visitor sends reaches Next but the path and the language. */
function ask({ agent, port, path, acceptLanguage, timeout }: Question): Promise<OriginResponse> {
	return new Promise((resolve, reject) => {
		const headers = { host: `localhost:${port}`, 'accept-language': acceptLanguage, 'accept-encoding': 'identity' };
		const outgoing = request({ agent, host: 'localhost', port, path, headers, method: 'GET' }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () =>
				resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body: Buffer.concat(chunks) }),
			);
			incoming.on('error', reject);
		});
		const limit = setTimeout(() => outgoing.destroy(new Error('timeout')), timeout);
		outgoing.on('close', () => clearTimeout(limit));
		outgoing.on('error', reject);
		outgoing.end();
	});
}
