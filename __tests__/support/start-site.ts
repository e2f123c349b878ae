import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';

export interface RunningSite {
	origin: string;
	contentDir: string;
	/** Everything the site has logged so far. */
	log(): string;
	/** Process id of the public server. */
	pid: number;
	/** Process id of the Next that runs behind it now. */
	nextPid(): number;
	get(path: string, headers?: Record<string, string>): Promise<Response>;
	/** Ends the site the way an operator does; gives the exit code. */
	stop(): Promise<number | null>;
	/** Ends it without warning, as a power cut does. */
	kill(): Promise<void>;
}

/** The server that the tests are of: that of the build, or of a release (release-setup.ts). */
export const serverUnderTest = process.env.SERVER_UNDER_TEST ?? '.next/delivery/server.mjs';

/** The folder that holds all of it. */
export const homeUnderTest = process.env.SERVER_UNDER_TEST ? dirname(process.env.SERVER_UNDER_TEST) : '.next';

interface Options {
	contentDir: string;
	stateDir: string;
	env?: Record<string, string>;
	/** How many files the server, and what it starts, may have open. Default: as many as this process. */
	openFiles?: number;
	/** The server's script. Default: that of the build; with another, nobody waits for the front page. */
	script?: string;
	/** Where the log goes. Default: into this process, which a measurement under load must not be busy with. */
	logFile?: string;
	/** How many seconds it may take to its first answer. Default: enough for a machine that has much else to do. */
	patience?: number;
}

/** Starts the built site on a free port, and waits until it answers. */
export async function startSite(options: Options): Promise<RunningSite> {
	// How fast a site starts is measured elsewhere.
	const { contentDir, stateDir, env = {}, logFile, openFiles, script, patience = 120 } = options;
	const server = [process.execPath, script ?? serverUnderTest] as const;
	const [command, ...args] =
		openFiles === undefined ? server : (['sh', '-c', `ulimit -n ${openFiles}; exec "$0" "$1"`, ...server] as const);
	const output = logFile === undefined ? 'pipe' : openSync(logFile, 'a');
	const child = spawn(command, args, {
		env: {
			...process.env,
			NODE_ENV: 'production',
			SITE_URL: '',
			TRUST_PROXY: env.SITE_URL ? '1' : '0',
			PORT: '0',
			METRICS_PORT: '0',
			// No balancer is there to be told.
			STOP_NOTICE: '0',
			HOST: 'localhost',
			CONTENT_DIR: contentDir,
			STATE_DIR: stateDir,
			...env,
		},
		stdio: ['ignore', output, output],
	});
	const log = logFile === undefined ? collectLog(child) : () => readFileSync(logFile, 'utf8');
	// Nobody else can end what did not come up.
	const orEnd = async (error: unknown): Promise<never> => {
		await end(child, 'SIGKILL');
		throw error;
	};
	const address = () => /svarer på (http:\/\/localhost:\d+)/.exec(log())?.[1];
	const origin = await waitFor('the address', address, patience).catch(orEnd);
	// With a public address, as the proxy in front of it asks: fetch() does not let a `Host` be chosen.
	const forwarded = env.SITE_URL ? { 'x-forwarded-host': new URL(env.SITE_URL).host } : {};
	const get = (path: string, headers: Record<string, string> = {}) =>
		fetch(origin + path, { headers: { ...forwarded, ...headers }, redirect: 'manual' });
	const isUp = async () => (await get('/nb')).status !== 503 || undefined;
	if (!script) await waitFor('the front page', isUp, patience).catch(orEnd);
	return {
		origin,
		contentDir,
		log,
		pid: child.pid ?? 0,
		nextPid: () => Number([...log().matchAll(/prosess (\d+)/g)].at(-1)?.[1]),
		get,
		stop: () => end(child, 'SIGTERM'),
		kill: async () => void (await end(child, 'SIGKILL')),
	};
}

/** Starts the built Next alone on a free port, without delivery in front, and waits until it answers. */
export async function startNext({
	contentDir,
	stateDir,
	env = {},
}: Options): Promise<Pick<RunningSite, 'origin' | 'pid' | 'stop'>> {
	const port = String(await freePort());
	const child = spawn(
		process.execPath,
		['node_modules/next/dist/bin/next', 'start', '--hostname', 'localhost', '--port', port],
		{
			env: {
				...process.env,
				NODE_ENV: 'production',
				NEXT_TELEMETRY_DISABLED: '1',
				CONTENT_DIR: contentDir,
				STATE_DIR: stateDir,
				...env,
			},
			stdio: 'ignore',
		},
	);
	const origin = `http://localhost:${port}`;
	await waitFor('Next', async () => (await fetch(`${origin}/nb`)).ok || undefined);
	return { origin, pid: child.pid ?? 0, stop: () => end(child, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	if (child.exitCode === null && child.signalCode === null) {
		child.kill(signal);
		await once(child, 'exit');
	}
	return child.exitCode;
}

function collectLog(child: ChildProcess): () => string {
	let text = '';
	const add = (chunk: Buffer) => {
		text += chunk.toString();
	};
	child.stdout?.on('data', add);
	child.stderr?.on('data', add);
	child.once('exit', (code) => add(Buffer.from(`\n[exit ${code}]`)));
	return () => text;
}

/** Asks again and again until there is an answer. @throws {Error} after `seconds` without one. */
export async function waitFor<Value>(
	what: string,
	ask: () => Value | undefined | Promise<Value | undefined>,
	seconds = 30,
): Promise<Value> {
	const deadline = Date.now() + seconds * 1000;
	let last: unknown;
	while (Date.now() < deadline) {
		try {
			const value = await ask();
			if (value !== undefined) return value;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`Waited ${seconds} s in vain for ${what}. ${last ? String(last) : ''}`);
}

/**
 * A site of twenty pages at addresses that the real one has too: what the server does with one page it does with all, it is
 * up in a third of the time, and a change of the real content breaks no test of the server.
 */
export const smallSite = '__tests__/fixtures/small-site';

/** A copy of a content folder in a temporary folder that a test may change. */
export async function temporaryContent(
	source = smallSite,
): Promise<{ contentDir: string; stateDir: string; remove(): Promise<void> }> {
	const root = await mkdtemp(join(tmpdir(), 'minid-'));
	const contentDir = join(root, 'content');
	await cp(source, contentDir, { recursive: true });
	return { contentDir, stateDir: join(root, 'state'), remove: () => rm(root, { recursive: true, force: true }) };
}
