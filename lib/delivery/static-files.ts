import { readdir } from 'node:fs/promises';
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
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	return new Set(
		files.map(
			(file) =>
				staticPrefix +
				file
					.slice(folder.length + 1)
					.split(sep)
					.map(encodeURIComponent)
					.join('/'),
		),
	);
}
