import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { waitFor } from './start-site';

/** What operators are given for a server in front: the file, and where it listens in it. */
const files = {
	haproxy: { file: 'haproxy/haproxy.cfg', listens: 'bind :80' },
	'nginx balancer': { file: 'nginx/balancer.conf', listens: 'listen 80' },
	'nginx cache': { file: 'nginx/cache.conf', listens: 'listen 80' },
	varnish: { file: 'varnish/default.vcl', listens: '' },
} as const;

export type Front = keyof typeof files;

export interface FrontServer {
	origin: string;
	pid: number;
	stop(): Promise<void>;
}

/**
 * Starts a server in front of instances on ports of this machine, by the very file that operators are given: only addresses and places
 * are put in, as they do. How many workers counts for nginx alone.
 *
 * @throws {Error} with what the server says, when it does not start.
 */
export async function startFront(front: Front, ports: readonly number[], workers = 2): Promise<FrontServer> {
	const folder = await mkdtemp(join(tmpdir(), 'minid-front-'));
	const port = await freePort();
	const file = join(folder, 'configuration');
	await writeFile(file, await configurationOf(front, ports, port, folder));
	const [command, ...args] = await commandOf(front, file, { port, folder, workers });
	const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
	const endWithUs = () => void child.kill('SIGKILL');
	process.once('exit', endWithUs);
	let said = '';
	const listen = (chunk: Buffer) => {
		said = (said + chunk.toString()).slice(-4_000);
	};
	child.stdout.on('data', listen);
	child.stderr.on('data', listen);
	const gone = new Promise<never>((_, reject) => {
		child.once('error', () => reject(new Error(`${command} is not here. Debian: apt-get install ${packages[front]}`)));
		child.once('exit', () => reject(new Error(said)));
	});
	gone.catch(() => undefined);
	const origin = `http://127.0.0.1:${port}`;
	const answers = async () => (await fetch(`${origin}/nb`, { redirect: 'manual' })).status < 500 || undefined;
	await Promise.race([gone, waitFor(command, answers)]);
	return {
		origin,
		pid: child.pid ?? 0,
		stop: async () => {
			process.removeListener('exit', endWithUs);
			if (child.exitCode === null && child.signalCode === null) {
				child.kill('SIGTERM');
				await once(child, 'exit');
			}
			await rm(folder, { recursive: true, force: true });
		},
	};
}

const packages: Record<Front, string> = {
	haproxy: 'haproxy',
	'nginx balancer': 'nginx',
	'nginx cache': 'nginx',
	varnish: 'varnish varnish-modules gcc libc6-dev',
};

async function configurationOf(front: Front, ports: readonly number[], port: number, folder: string): Promise<string> {
	const { file, listens } = files[front];
	let text = await readFile(join('docs/deploy', file), 'utf8');
	for (const [index, instance] of ports.entries()) {
		const address = `192.0.2.1${index + 1}`;
		text = text
			.replace(`${address}:3000`, `127.0.0.1:${instance}`)
			.replace(`"${address}";\n\t.port = "3000"`, `"127.0.0.1";\n\t.port = "${instance}"`);
	}
	const [keyword] = listens.split(' ');
	if (listens) text = text.replace(`\t${listens}`, `\t${keyword} 127.0.0.1:${port}`);
	text = text
		.replaceAll('/run/minid-lifetimes.sock', join(folder, 'lifetimes.sock'))
		.replace('/var/cache/nginx/minid', join(folder, 'kept'));
	if (/192\.0\.2|\t(bind|listen) :?80\b/.test(text)) throw new Error(`${file} has addresses that nobody put in.`);
	return text;
}

async function commandOf(
	front: Front,
	file: string,
	{ port, folder, workers }: { port: number; folder: string; workers: number },
): Promise<[string, ...string[]]> {
	if (front === 'haproxy') return ['haproxy', '-db', '-f', file];
	if (front === 'varnish') {
		const own = ['-n', join(folder, 'varnish'), '-j', 'none', '-s', 'malloc,64m'];
		return ['varnishd', '-F', '-a', `127.0.0.1:${port}`, '-f', file, '-p', 'http_gzip_support=off', ...own];
	}
	const around = join(folder, 'nginx.conf');
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${join(folder, name)};`,
	);
	await writeFile(
		around,
		`daemon off; pid ${join(folder, 'nginx.pid')}; error_log stderr; worker_processes ${workers};
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
events { worker_connections 4096; }
http { ${temporary.join(' ')} keepalive_requests 100000000; include ${file}; }
`,
	);
	return ['nginx', '-p', folder, '-c', around, '-e', 'stderr'];
}
