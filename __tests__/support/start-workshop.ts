import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from './start-site';

/** Starts the editors' workshop, as it is built, on a folder; on a port of its own. */
export async function startWorkshop({
	contentDir,
	stateDir,
	env = {},
}: {
	contentDir: string;
	stateDir: string;
	env?: Record<string, string>;
}): Promise<{ origin: string; pid: number; stop(): Promise<void> }> {
	const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'lib/workshop/command.ts'], {
		env: {
			...process.env,
			NODE_ENV: 'production',
			CONTENT_DIR: contentDir,
			STATE_DIR: stateDir,
			SITE_URL: '',
			VERKSTED_PORT: '0',
			VERKSTED_APNE: '0',
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let log = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk));
	const stop = async () => {
		if (child.exitCode !== null) return;
		child.kill();
		await once(child, 'exit');
	};
	const answers = () => /svarer på (http:\/\/localhost:\d+)/.exec(log)?.[1];
	// As long as a site may take: how fast it starts is no matter of these tests.
	const origin = await waitFor('the workshop', answers, 120).catch(async (error: unknown) => {
		await stop();
		throw new Error(`${String(error)}\n${log}`);
	});
	return { origin, pid: child.pid ?? 0, stop };
}
