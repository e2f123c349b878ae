import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { reasonOf } from './reason';

/** What Next's own server is called in a release, at its top. */
export const releasedNext = 'next-server.js';

/**
 * What Next begins with. It ends when this process is gone, also after `kill -9`: the channel between them closes then. And it
 * collects its garbage when its memory has grown by two fifths, not when it is many times as much: with 3,000 pages it stays
 * at 350 MB in place of 520, and pages take no longer. And code is made fast when it has run for seven times as long as is
 * usual: at a start, two threads that read content and all that makes pages are new, and a sixth of the processor's time went to
 * that, much of it again and again. A Node that does not know these settings of V8's goes on without.
 */
const beginning = [
	'import{setFlagsFromString}from"node:v8"',
	'setFlagsFromString("--heap-growing-percent=40")',
	'setFlagsFromString("--interrupt-budget=500000")',
	'process.on("disconnect",()=>process.exit(0))',
].join(';');
const preload = `data:text/javascript,${encodeURIComponent(beginning)}`;

/** Starts an unmodified Next on a port of `localhost`. */
export function launchNext(port: number, publicOrigin: string): ChildProcess {
	const args = ['--import', preload, ...nextServer(), '--hostname', 'localhost', '--port', String(port)];
	const env = {
		...process.env,
		NODE_ENV: 'production' as const,
		PUBLIC_ORIGIN: publicOrigin,
		// The name `localhost` matters: with an address, Next takes its own URL for a foreign host and proxies to itself.
		HOSTNAME: 'localhost',
		PORT: String(port),
		NEXT_TELEMETRY_DISABLED: '1',
		// Of glibc (mallopt(3)), which else keeps what each thread has let go of, up to eight heaps a processor, for itself.
		MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2',
	};
	return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

/**
 * `next start`, which is a tool of the whole framework; a release has in its place the server that Next's build lays out, which
 * heeds the environment only, and no arguments.
 */
function nextServer(): string[] {
	const released = fileURLToPath(new URL(`../../${releasedNext}`, import.meta.url));
	return existsSync(released) ? [released] : [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'start'];
}

interface Hears {
	/** A line that the process has written. */
	onLine(line: string): void;
	/** Something that went wrong between us and it, and that it may survive. */
	onFault(error: Error): void;
}

/**
 * The end of a process, and why, in Norwegian: it ends, or the system could not start it, which Node tells in an event
 * (https://nodejs.org/api/child_process.html#event-error). Never rejects. Its lines are handed on until then.
 */
export function endOf(child: ChildProcess, { onLine, onFault }: Hears): Promise<string> {
	for (const stream of [child.stdout, child.stderr]) {
		if (!stream) continue;
		stream.on('error', onFault);
		createInterface({ input: stream }).on('line', onLine);
	}
	return new Promise((resolve) => {
		child.on('error', (error) => (child.pid === undefined ? resolve(couldNotStart(error)) : onFault(error)));
		child.once('exit', (code, signal) => resolve(`Next stoppet (${signal ?? code})`));
	});
}

/** Why there is no process, in Norwegian. */
export function couldNotStart(error: unknown): string {
	return `Next kunne ikke startes (${reasonOf(error)})`;
}

/** How long (ms) a process has to end by itself, and how long the system has to end it. */
const usualPatience = { itself: 3_000, system: 1_000 };

/** Ends a process; gives up on one that even the system cannot end. `ended` is what `endOf` gave. */
export async function endProcess(
	child: ChildProcess,
	ended: Promise<unknown>,
	patience = usualPatience,
): Promise<void> {
	child.kill('SIGTERM');
	const force = setTimeout(() => child.kill('SIGKILL'), patience.itself);
	const last = new Promise((resolve) => setTimeout(resolve, patience.itself + patience.system).unref());
	await Promise.race([ended, last]);
	clearTimeout(force);
}

/** A port that is free now on `localhost`, the name that Next must listen on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('No free port could be found.');
	return address.port;
}
