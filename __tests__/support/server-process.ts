import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from './start-site';

/** A server that is not ours, in a process of its own. */
export interface ServerProcess {
	origin: string;
	pid: number;
	stop(): Promise<void>;
}

interface Options {
	origin: string;
	/** A page that it must answer before it counts as started. */
	firstPage: string;
	/** Whether an answer shows that it has; default: that the page is there. */
	isUp?(answer: Response): boolean;
	/** What to do when there is no such command. */
	missing?: string;
	env?: Record<string, string>;
	/** Where it runs. */
	folder?: string;
}

/**
 * Starts a server and waits until it answers a page. It ends with this process at the latest.
 *
 * @throws {Error} with what it says, when it does not start.
 */
export async function startServer(
	command: string,
	args: readonly string[],
	{ origin, firstPage, isUp = ({ ok }) => ok, missing = '', env = {}, folder }: Options,
): Promise<ServerProcess> {
	const child = spawn(command, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		...(folder !== undefined && { cwd: folder }),
	});
	const endWithUs = () => void child.kill('SIGKILL');
	process.once('exit', endWithUs);
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			said = (said + chunk.toString()).slice(-4_000);
		});
	const gone = new Promise<never>((_, reject) => {
		child.once('error', ({ message }) => reject(new Error(`${command}: ${message}. ${missing}`)));
		child.once('exit', () => reject(new Error(`${command}: ${said}`)));
	});
	gone.catch(() => undefined);
	const answers = async () => isUp(await fetch(origin + firstPage, { redirect: 'manual' })) || undefined;
	await Promise.race([gone, waitFor(command, answers)]);
	return {
		origin,
		pid: child.pid ?? 0,
		stop: async () => {
			process.removeListener('exit', endWithUs);
			if (child.exitCode !== null || child.signalCode !== null) return;
			child.kill('SIGTERM');
			await once(child, 'exit');
		},
	};
}
