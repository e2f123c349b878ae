import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';

/** Where a release says what it holds. */
export const manifestFile = 'manifest.json';

/** What a release writes as it runs, unless it is told to write elsewhere: no part of it. */
const state = '.next/cache/';

const manifestSchema = z.object({
	name: z.string(),
	version: z.string(),
	/** Names the code that it is built from. */
	build: z.string(),
	/** The SHA-256 of every file, by its path. */
	files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/**
 * What a text says a release holds.
 *
 * @throws {Error} when it is no manifest.
 */
export function readManifest(text: string): Manifest {
	return manifestSchema.parse(JSON.parse(text));
}

/** The checksum of every file below a folder but the manifest and what a running site keeps, by path, sorted. */
export async function checksums(folder: string): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const path of await filesBelow(folder))
		if (path !== manifestFile && !path.startsWith(state)) found[path] = sha256(await readFile(join(folder, path)));
	return found;
}

/** Every file below a folder, links among them, with `/` between the parts of a path, in an order that no machine decides. */
export async function filesBelow(folder: string): Promise<string[]> {
	// With `withFileTypes`, Node 20.9 does not tell which folder an entry lies in.
	const names = await readdir(folder, { recursive: true });
	const found = await Promise.all(
		names.map(async (name) => ((await lstat(join(folder, name))).isDirectory() ? [] : name.split(sep).join('/'))),
	);
	return found.flat().sort();
}

/** Every difference between what a manifest says and the files that are there, in Norwegian. */
export function faultsIn({ files }: Pick<Manifest, 'files'>, found: Readonly<Record<string, string>>): string[] {
	const paths = [...new Set([...Object.keys(files), ...Object.keys(found)])].sort();
	return paths.flatMap((path) => {
		if (!Object.hasOwn(found, path)) return `${path}: mangler`;
		if (!Object.hasOwn(files, path)) return `${path}: hører ikke til utgivelsen`;
		return files[path] === found[path] ? [] : `${path}: er endret`;
	});
}
