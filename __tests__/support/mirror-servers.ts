import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { waitFor } from './start-site';

interface Options {
	/** The mirror's folder. */
	mirror: string;
	/** An empty folder for the server's own files. */
	folder: string;
	port: number;
}

export interface MirrorServer {
	origin: string;
	stop(): Promise<void>;
}

const examples = 'docs/deploy/mirror';

/** Debian's nginx with the configuration that operators copy, in a folder of its own, as the user who calls. */
export async function startMirrorNginx({ mirror, folder, port }: Options): Promise<MirrorServer> {
	const site = await copied('nginx.conf', folder, [
		['/srv/minid-speil', mirror],
		['listen 8080', `listen localhost:${port}`],
		['/var/log/nginx/minid-speil.log', join(folder, 'access.log')],
	]);
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path tmp-${name};`,
	);
	const user = process.getuid?.() === 0 ? `user ${userInfo().username};` : '';
	const main = join(folder, 'main.conf');
	await writeFile(
		main,
		`daemon off; pid nginx.pid; worker_processes 1; ${user} events { worker_connections 1024; }
		http { ${temporary.join(' ')} include ${site}; }`,
	);
	const args = ['-p', folder, '-c', main, '-e', join(folder, 'error.log')];
	return started('/usr/sbin/nginx', args, folder, port);
}

/** Debian's Caddy with the configuration that operators copy. */
export async function startMirrorCaddy({ mirror, folder, port }: Options): Promise<MirrorServer> {
	const site = await copied('Caddyfile', folder, [
		['/srv/minid-speil', mirror],
		[':8080 {', `:${port} {\n\tbind localhost`],
		['/var/log/caddy/minid-speil.log', join(folder, 'access.log')],
	]);
	return started('/usr/bin/caddy', ['run', '--config', site, '--adapter', 'caddyfile'], folder, port);
}

/** An example with other values in it, each of which must be there. */
async function copied(name: string, folder: string, changes: readonly (readonly [string, string])[]): Promise<string> {
	await mkdir(folder, { recursive: true });
	let text = await readFile(join(examples, name), 'utf8');
	for (const [from, to] of changes) {
		if (!text.includes(from)) throw new Error(`${examples}/${name} has no «${from}».`);
		text = text.replaceAll(from, to);
	}
	const file = join(folder, name);
	await writeFile(file, text);
	return file;
}

async function started(command: string, args: readonly string[], folder: string, port: number): Promise<MirrorServer> {
	const log: string[] = [];
	const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => log.push(String(chunk)));
	let failure: Error | undefined;
	child.once('error', (error) => {
		failure = error;
	});
	const origin = `http://localhost:${port}`;
	await waitFor(command, async () => {
		if (failure || child.exitCode !== null) return true;
		return (await fetch(`${origin}/robots.txt`)).ok || undefined;
	});
	if (failure || child.exitCode !== null) throw new Error(`${command}: ${failure?.message ?? log.join('')}`);
	return {
		origin,
		stop: async () => {
			if (child.exitCode !== null) return;
			child.kill('SIGTERM');
			await once(child, 'exit');
		},
	};
}
