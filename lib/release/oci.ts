import { gzipSync } from 'node:zlib';
import { sha256 } from './manifest';
import { type TarEntry, tar } from './tar';

const mediaTypes = {
	index: 'application/vnd.oci.image.index.v1+json',
	manifest: 'application/vnd.oci.image.manifest.v1+json',
	config: 'application/vnd.oci.image.config.v1+json',
	layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

/** A layer, packed. */
export interface Layer {
	blob: Buffer;
	mediaType: string;
	/** The checksum of the archive before it was packed. */
	diffId: string;
	/** How it came about. */
	history: string;
}

/** What an image says of how it is to be run; https://github.com/opencontainers/image-spec/blob/main/config.md */
export interface RunConfig {
	User: string;
	Env: readonly string[];
	Entrypoint: readonly string[];
	WorkingDir: string;
	ExposedPorts: Readonly<Record<string, object>>;
	StopSignal: string;
	Labels: Readonly<Record<string, string>>;
}

interface Image {
	/** What it is called where it is loaded: `minid:1.0`. */
	name: string;
	/** As Go names it: `amd64`, `arm64`. */
	architecture: string;
	/** When what it holds was made; engines list images by it. */
	created: Date | undefined;
	config: RunConfig;
	layers: readonly Layer[];
}

/** Packs a layer. Folders that its entries lie in are made, and are root's. */
export function layerOf(entries: readonly TarEntry[], history: string): Layer {
	const archive = tar(withFolders(entries));
	return { blob: gzipSync(archive), mediaType: mediaTypes.layer, diffId: `sha256:${sha256(archive)}`, history };
}

function withFolders(entries: readonly TarEntry[]): TarEntry[] {
	const known = new Set(entries.map(({ path }) => path));
	const folders = entries.flatMap(({ path }) => {
		const parts = path.split('/');
		return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
	});
	return [...entries, ...[...new Set(folders)].filter((path) => !known.has(path)).map((path) => ({ path }))];
}

/**
 * An image as an archive of the OCI image layout, version 1 (https://github.com/opencontainers/image-spec). It is not
 * told when it is made itself: the same layers, of the same time, are the same bytes.
 */
export function imageArchive({ name, architecture, created, config, layers }: Image): Buffer {
	const blobs = new Map<string, Buffer>();
	const keep = (mediaType: string, blob: Buffer) => {
		const hash = sha256(blob);
		blobs.set(hash, blob);
		return { mediaType, digest: `sha256:${hash}`, size: blob.length };
	};
	const keepJson = (mediaType: string, value: object) => keep(mediaType, Buffer.from(JSON.stringify(value)));
	const manifest = keepJson(mediaTypes.manifest, {
		schemaVersion: 2,
		mediaType: mediaTypes.manifest,
		config: keepJson(mediaTypes.config, {
			created: created?.toISOString(),
			architecture,
			os: 'linux',
			config,
			rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
			history: layers.map(({ history }) => ({ created_by: history })),
		}),
		layers: layers.map(({ mediaType, blob }) => keep(mediaType, blob)),
	});
	const annotations = {
		'org.opencontainers.image.ref.name': name,
		'io.containerd.image.name': `docker.io/library/${name}`,
	};
	const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [{ ...manifest, annotations }] };
	return tar([
		{ path: 'oci-layout', data: Buffer.from(JSON.stringify({ imageLayoutVersion: '1.0.0' })) },
		{ path: 'index.json', data: Buffer.from(JSON.stringify(index)) },
		{ path: 'blobs' },
		{ path: 'blobs/sha256' },
		...[...blobs].map(([hash, data]) => ({ path: `blobs/sha256/${hash}`, data })),
	]);
}
