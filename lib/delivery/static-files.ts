import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { staticPrefix } from './media-types';

/** The addresses of the files that a build made: below `/_next/static/` there is nothing else. */
export type StaticFiles = ReadonlySet<string>;

/**
 * Every file of a build, by its address.
 *
 * @param folder the build's `static` folder
 * @throws {Error} when the folder cannot be read: the site is then not built as a whole.
 */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
	// With `withFileTypes`, Node 20.9 does not tell which folder an entry lies in.
	const names = await readdir(folder, { recursive: true });
	const found = await Promise.all(
		names.map(async (name) => ({ name, isFile: (await stat(join(folder, name))).isFile() })),
	);
	const files = found.filter(({ isFile }) => isFile);
	return new Set(files.map(({ name }) => staticPrefix + name.split(sep).map(encodeURIComponent).join('/')));
}
