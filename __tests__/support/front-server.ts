import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { startOwnNginx } from './own-nginx';
import { type ServerProcess, startServer } from './server-process';

/** What operators are given for a server in front: the file, and where it listens in it. */
const files = {
	haproxy: { file: 'haproxy/haproxy.cfg', listens: 'bind :80' },
	'nginx balancer': { file: 'nginx/balancer.conf', listens: 'listen 80' },
	'nginx cache': { file: 'nginx/cache.conf', listens: 'listen 80' },
	varnish: { file: 'varnish/default.vcl', listens: '' },
} as const;

const whereNginxKeeps = '/var/cache/nginx/minid';

export type Front = keyof typeof files;

interface FrontServer extends ServerProcess {
	/** Throws away all that nginx keeps, by the command of its guide. */
	throwAway(): void;
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
	const server = await started(front, file, { port, folder, workers });
	return {
		...server,
		throwAway: () => {
			const [command = ''] =
				/rm -r \/var\/cache\/nginx\/minid\/\*/.exec(readFileSync('docs/deploy/nginx/README.md', 'utf8')) ?? [];
			execFileSync('sh', ['-euc', command.replace(whereNginxKeeps, join(folder, 'kept'))]);
		},
		stop: async () => {
			await server.stop();
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
		.replaceAll('/etc/minid-away.html', resolve('docs/deploy/away.html'))
		.replaceAll('/minid-away.html', '/away.html')
		.replaceAll('root /etc;', `root ${resolve('docs/deploy')};`)
		.replace(whereNginxKeeps, join(folder, 'kept'));
	if (/192\.0\.2|\t(bind|listen) :?80\b/.test(text)) throw new Error(`${file} has addresses that nobody put in.`);
	return text;
}

function started(
	front: Front,
	file: string,
	{ port, folder, workers }: { port: number; folder: string; workers: number },
): Promise<ServerProcess> {
	// Whoever asks by another host than the public one is led on.
	const told = {
		origin: `http://127.0.0.1:${port}`,
		firstPage: '/nb',
		isUp: ({ status }: Response) => status < 500,
		missing: `Debian: apt-get install ${packages[front]}`,
	};
	if (front === 'haproxy') return startServer('haproxy', ['-db', '-f', file], told);
	if (front === 'varnish') {
		const own = ['-n', join(folder, 'varnish'), '-j', 'none', '-s', 'malloc,64m'];
		const args = ['-F', '-a', `127.0.0.1:${port}`, '-f', file, '-p', 'http_gzip_support=off', ...own];
		return startServer('varnishd', args, told);
	}
	return startOwnNginx({ folder, workers, http: `keepalive_requests 100000000; include ${file};`, ...told });
}
