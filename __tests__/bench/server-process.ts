import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '../support/start-site';

/** A web server that is measured beside ours. */
export interface MeasuredServer {
	origin: string;
	pid: number;
	stop(): Promise<void>;
}

interface Options {
	origin: string;
	/** A page that it must answer before it counts as started. */
	firstPage: string;
	env?: Record<string, string>;
}

/** Starts a server and waits until it answers a page. It ends with this process at the latest. */
export async function startServer(command: string, args: readonly string[], options: Options): Promise<MeasuredServer> {
	const { origin, firstPage, env = {} } = options;
	const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
	const endWithUs = () => void child.kill('SIGKILL');
	process.once('exit', endWithUs);
	const complaints = collect(child);
	const answers = async () => {
		if (child.exitCode !== null) throw new Error(complaints());
		return (await fetch(origin + firstPage)).ok || undefined;
	};
	await waitFor(`${command} (${complaints()})`, answers);
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

function collect(child: ChildProcess): () => string {
	let text = '';
	child.stderr?.on('data', (chunk: Buffer) => {
		text = (text + chunk.toString()).slice(-2_000);
	});
	return () => text;
}
