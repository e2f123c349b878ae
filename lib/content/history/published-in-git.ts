import { collectPages } from '../assemble/pages';
import { parseFile } from '../source/parse';
import { isPageFile } from '../source/place';
import type { PublishedBefore } from '../types';
import { blobsByPath, readBlobs, runGit } from './git';

/**
 * The pages of the last commit that were published then, and whose files are gone or hidden now. Empty where the
 * folder lies in no git work tree, and where there is no git: then nothing is known.
 *
 * @param isShown whether a file, by its path in the folder, is there now and not hidden
 * @param now the instant (ms since 1970) at which a page counts as published
 */
export async function vanishedSinceCommit(
	folder: string,
	isShown: (path: string) => boolean,
	now: number,
): Promise<PublishedBefore> {
	// Run in a folder, ls-tree lists what lies there, by names relative to it.
	const listed = await runGit(folder, ['ls-tree', '-r', '-z', 'HEAD']);
	const there = [...blobsByPath(listed?.toString() ?? '')].map(
		([path, blob]) => [path.normalize('NFC'), blob] as const,
	);
	const gone = there.filter(([path]) => isPageFile(path) && !isShown(path));
	const texts = await readBlobs(
		folder,
		gone.map(([, blob]) => blob),
	);
	const files = gone.flatMap(([path, blob]) => {
		const text = texts?.get(blob);
		return text === undefined ? [] : parseFile({ path, text });
	});
	const { published } = collectPages(files, { now });
	return new Map(published.map(({ source, translationKey }) => [source.locale + source.path, [translationKey]]));
}
