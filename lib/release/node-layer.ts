import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Layer, layerOf } from './oci';
import type { TarEntry } from './tar';

const run = promisify(execFile);

/** Who the site runs as in the image: nobody that the machine around it knows. */
export const imageUser = 10_001;

/** Where the image has Node, and where the site may write. */
export const imagePaths = { node: 'usr/local/bin/node', state: 'state' } as const;

/** What names are looked up by, where nothing is mounted over it; and who there is. */
const systemFiles = {
	'etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
	'etc/nsswitch.conf': 'hosts: files dns\n',
	'etc/passwd': `root:x:0:0:root:/:/sbin/nologin\nminid:x:${imageUser}:${imageUser}:minid:/:/sbin/nologin\n`,
	'etc/group': `root:x:0:\nminid:x:${imageUser}:\n`,
};

/**
 * A base layer of Node and the system's libraries that it is linked with, and nothing else: no shell, no tools.
 *
 * @param node the binary
 * @throws {Error} when it is no binary of this machine's kind, or a library is missing.
 */
export async function nodeLayer(node: string): Promise<Layer> {
	const version = (await run(node, ['--version'])).stdout.trim();
	const libraries = await librariesOf(node);
	const files = await Promise.all(
		libraries.map(
			async (path): Promise<TarEntry> => ({ path: path.slice(1), data: await readFile(path), mode: 0o755 }),
		),
	);
	const entries: TarEntry[] = [
		{ path: imagePaths.node, data: await readFile(node), mode: 0o755 },
		...files,
		...(await licences(node, libraries)),
		...Object.entries(systemFiles).map(([path, text]) => ({ path, data: Buffer.from(text) })),
		{ path: 'tmp', mode: 0o1777 },
	];
	return layerOf(entries, `Node.js ${version}`);
}

/** The libraries that the system's loader finds for a binary, and the loader itself, as it names them. */
async function librariesOf(binary: string): Promise<string[]> {
	const { stdout } = await run('ldd', [binary]);
	const missing = stdout.split('\n').filter((line) => line.includes('not found'));
	if (missing.length > 0) throw new Error(`${binary} mangler biblioteker:\n${missing.join('\n')}`);
	return [...stdout.matchAll(/(\/\S+) \(0x/g)].flatMap(([, path]) => path ?? []);
}

/** The licence of Node, and those of the libraries where the system's packages say which they are. */
async function licences(node: string, libraries: readonly string[]): Promise<TarEntry[]> {
	const own = join(dirname(dirname(await realpath(node))), 'LICENSE');
	const packages = await Promise.all(libraries.map(packageOf));
	const texts = [...new Set(packages.filter((name) => name !== undefined))].map(
		(name) => `/usr/share/doc/${name}/copyright`,
	);
	const places = [[own, 'usr/share/doc/nodejs/LICENSE'], ...texts.map((text) => [text, text.slice(1)])];
	const found = places.map(async ([from = '', path = '']) => {
		const data = await readFile(from).catch(() => undefined);
		return data ? [{ path, data }] : [];
	});
	return (await Promise.all(found)).flat();
}

/** The package of Debian's that a file comes from; it may know the file by its place before `/usr` was merged, or after. */
async function packageOf(path: string): Promise<string | undefined> {
	for (const name of [path, await realpath(path)]) {
		const answer = await run('dpkg-query', ['--search', name]).catch(() => undefined);
		if (answer) return answer.stdout.split(':')[0];
	}
	return undefined;
}
