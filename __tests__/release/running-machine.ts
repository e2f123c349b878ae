import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { freePort } from '../../lib/delivery/upstream-process';
import { processTree } from '../support/processes';
import { waitFor } from '../support/start-site';
import { type Machine, startOn } from './empty-machine';

/** Runs a command on an empty machine to its end. */
export async function runOn(machine: Machine, command: readonly string[]) {
	const child = startOn(machine, command);
	const output = collect(child);
	const [code] = await once(child, 'close');
	return { code: code as number, output: output() };
}

/** Starts a site on an empty machine, and waits until it answers. */
export async function serveOn(machine: Machine, command: readonly string[]) {
	const port = await freePort();
	const env = { HOST: 'localhost', METRICS_PORT: '0', STOP_NOTICE: '0', ...machine.env, PORT: String(port) };
	const child = startOn({ ...machine, env }, command);
	const log = collect(child);
	const origin = `http://localhost:${port}`;
	const get = (path: string) => fetch(origin + path, { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
	await waitFor('the front page', async () => (await get('/nb')).status === 200 || undefined, 90).catch((error) => {
		child.kill('SIGKILL');
		throw new Error(`${error}\n${log()}`);
	});
	return {
		origin,
		get,
		log,
		/** Ends the site as an operator does, by a signal to the server itself; gives the exit code that the machine passes on. */
		stop: async (): Promise<number> => {
			const ended = once(child, 'close');
			process.kill(serverIn(child.pid ?? 0), 'SIGTERM');
			return (await ended)[0] as number;
		},
	};
}

/** The public server, which is the first process of its machine, as seen from outside. */
function serverIn(machine: number): number {
	const ofMachine = processTree(machine).filter((pid) => pid !== machine);
	const commandOf = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
	const server = ofMachine.find(
		(pid) => !commandOf(pid)[0]?.endsWith('bwrap') && commandOf(pid)[1]?.endsWith('server.mjs'),
	);
	if (server === undefined) throw new Error('No server runs on the machine.');
	return server;
}

function collect(child: ChildProcess): () => string {
	let text = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk: Buffer) => {
			text += chunk.toString();
		});
	return () => text;
}
