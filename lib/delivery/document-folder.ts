import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pLimit from 'p-limit';

/** Files that are looked at at a time. */
const atOnce = 16;

/** The name of a document's file: its key is what strangers may name too, and may be longer than a name. */
export function nameOf(key: string): string {
	return createHash('sha256').update(key).digest('hex').slice(0, 40);
}

/** The names of documents, as `nameOf` makes them: what else lies there is no business of ours. */
const ourName = /^[0-9a-f]{40}$/;

/**
 * The documents in a folder, and their bytes. What a write that was broken off has left is taken away.
 *
 * @throws {Error} when the folder cannot be had.
 */
export async function listDocuments(place: string): Promise<[name: string, bytes: number][]> {
	await mkdir(place, { recursive: true });
	const oneOfFew = pLimit(atOnce);
	const names = (await readdir(place, { withFileTypes: true })).filter((entry) => entry.isFile());
	const bytesIn = async (name: string): Promise<[string, number][]> => {
		if (ourName.test(name)) return [[name, (await stat(join(place, name))).size]];
		if (name.endsWith('.tmp')) await rm(join(place, name), { force: true });
		return [];
	};
	// One that goes in the meantime, or that may not be looked at, is not there.
	const found = names.map(({ name }) => oneOfFew(() => bytesIn(name).catch(() => [])));
	return (await Promise.all(found)).flat();
}

/** Takes away the folders beside this one whose names begin so: other builds have left them. */
export async function forgetFolders(place: string, ofOthers: string): Promise<void> {
	const beside = dirname(place);
	const names = (await readdir(beside)).filter((name) => name.startsWith(ofOthers) && name !== basename(place));
	for (const name of names) await rm(join(beside, name), { recursive: true, force: true });
}
