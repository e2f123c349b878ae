import { spawnSync } from 'node:child_process';
import { gunzipSync } from 'node:zlib';
import { sha256 } from '@/lib/release/manifest';
import { imageArchive, layerOf, type RunConfig } from '@/lib/release/oci';

const config: RunConfig = {
	User: '10001:10001',
	Env: ['PORT=3000'],
	Entrypoint: ['/bin/node', '/srv/server.mjs'],
	WorkingDir: '/srv',
	ExposedPorts: { '3000/tcp': {} },
	StopSignal: 'SIGTERM',
	Labels: {},
};

const layers = () => [
	layerOf([{ path: 'bin/node', data: Buffer.from('node'), mode: 0o755 }], 'Node.js'),
	layerOf([{ path: 'srv/site/server.mjs', data: Buffer.from('site') }], 'site'),
];

const created = new Date('2026-11-27T16:08:47Z');
const imageMade = (at: Date | undefined) =>
	imageArchive({ name: 'site:1.0', architecture: 'amd64', created: at, config, layers: layers() });
const image = () => imageMade(created);

/** A file of an archive, as the system's tool takes it out. */
const fileIn = (archive: Buffer, path: string): Buffer =>
	spawnSync('tar', ['--extract', '--to-stdout', path], { input: archive }).stdout;
const blobIn = (archive: Buffer, digest: string) => fileIn(archive, `blobs/${digest.replace(':', '/')}`);

/** What an archive says of the image in it. */
function saidIn(archive: Buffer) {
	const index = JSON.parse(String(fileIn(archive, 'index.json')));
	const manifest = JSON.parse(String(blobIn(archive, index.manifests[0].digest)));
	return { index, manifest, described: JSON.parse(String(blobIn(archive, manifest.config.digest))) };
}

describe('An image', () => {
	const { index, manifest, described } = saidIn(image());

	it('is of the version of the layout that tools know, under its name', () => {
		expect(JSON.parse(String(fileIn(image(), 'oci-layout')))).toEqual({ imageLayoutVersion: '1.0.0' });
		expect(index.manifests[0].annotations['org.opencontainers.image.ref.name']).toBe('site:1.0');
	});

	it('has every part under its own checksum, with its size', () => {
		for (const { digest, size } of [index.manifests[0], manifest.config, ...manifest.layers]) {
			const blob = blobIn(image(), digest);
			expect([`sha256:${sha256(blob)}`, blob.length]).toEqual([digest, size]);
		}
	});

	it('names each layer by what it is unpacked', () => {
		const sums = manifest.layers.map(({ digest }: { digest: string }) => {
			return `sha256:${sha256(gunzipSync(blobIn(image(), digest)))}`;
		});
		expect(described.rootfs).toEqual({ type: 'layers', diff_ids: sums });
		expect(described.history).toHaveLength(2);
	});

	it('says how it is run, on which machine, and when what it holds was made', () => {
		expect(described).toMatchObject({ os: 'linux', architecture: 'amd64', config, created: created.toISOString() });
	});

	it('says nothing of when it was made where nobody knows', () => {
		expect(saidIn(imageMade(undefined)).described).not.toHaveProperty('created');
	});

	it('is the same every time', () => {
		expect(image().equals(image())).toBe(true);
	});

	it('has the folders that its files lie in', () => {
		const { stdout } = spawnSync('tar', ['--list'], { input: gunzipSync(blobIn(image(), manifest.layers[1].digest)) });
		expect(String(stdout).trim().split('\n')).toEqual(['srv/', 'srv/site/', 'srv/site/server.mjs']);
	});
});
