import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startOwnNginx } from './own-nginx';
import { type ServerProcess, startServer } from './server-process';

interface Options {
	/** The mirror's folder. */
	mirror: string;
	/** An empty folder for the server's own files. */
	folder: string;
	port: number;
}

const examples = 'docs/deploy/mirror';

/** Where a server of a mirror answers, and a page that every mirror has. */
const at = (port: number) => ({ origin: `http://localhost:${port}`, firstPage: '/robots.txt' });

/** Debian's nginx with the configuration that operators copy, in a folder of its own, as the user who calls. */
export async function startMirrorNginx({ mirror, folder, port }: Options): Promise<ServerProcess> {
	const site = await copied('nginx.conf', folder, [
		['/srv/minid-speil', mirror],
		['listen 8080', `listen localhost:${port}`],
		['/var/log/nginx/minid-speil.log', join(folder, 'access.log')],
	]);
	return startOwnNginx({ folder, http: `include ${site};`, ...at(port) });
}

/** Debian's Caddy with the configuration that operators copy. */
export async function startMirrorCaddy({ mirror, folder, port }: Options): Promise<ServerProcess> {
	const site = await copied('Caddyfile', folder, [
		['/srv/minid-speil', mirror],
		[':8080 {', `:${port} {\n\tbind localhost`],
		['/var/log/caddy/minid-speil.log', join(folder, 'access.log')],
	]);
	const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	const args = ['run', '--config', site, '--adapter', 'caddyfile'];
	return startServer('/usr/bin/caddy', args, { env, folder, ...at(port) });
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
