import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, type Manifest } from './manifest';
import { imagePaths, imageUser, nodeLayer } from './node-layer';
import { imageArchive, layerOf, type RunConfig } from './oci';

const home = 'srv/minid';

/** Go's names for the processors that Node names otherwise. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386' };

/**
 * An image of a release for container engines: Node with its libraries, and the release. It runs as nobody in particular, needs
 * no shell and writes only to its state folder, which may be mounted or left out.
 *
 * @param node the Node binary that goes along
 * @param created when what is released was made, if it is known
 */
export async function imageOf(
	dist: string,
	{ name, version }: Manifest,
	node: string,
	created: Date | undefined,
): Promise<Buffer> {
	const files = (await filesBelow(dist)).map(async (path) => ({
		path: `${home}/${path}`,
		data: await readFile(join(dist, path)),
	}));
	const release = [...(await Promise.all(files)), { path: imagePaths.state, owner: imageUser }];
	return imageArchive({
		name: `${name}:${version}`,
		architecture: architectures[process.arch] ?? process.arch,
		created,
		layers: [await nodeLayer(node), layerOf(release, `${name} ${version}`)],
		config: runConfig(name, version),
	});
}

/** How the image is run: all that an operator has to add is `SITE_URL`. */
export function runConfig(name: string, version: string): RunConfig {
	return {
		User: `${imageUser}:${imageUser}`,
		Env: ['PATH=/usr/local/bin', 'NODE_ENV=production', 'PORT=3000', `STATE_DIR=/${imagePaths.state}`],
		Entrypoint: [`/${imagePaths.node}`, `/${home}/server.mjs`],
		WorkingDir: `/${home}`,
		ExposedPorts: { '3000/tcp': {} },
		StopSignal: 'SIGTERM',
		Labels: { 'org.opencontainers.image.title': name, 'org.opencontainers.image.version': version },
	};
}
