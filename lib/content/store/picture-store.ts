import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFolder, ImageFile } from '../files';
import { isAbout } from '../problem';
import type { LastGood } from './last-good';
import { pictureVersion } from './load';
import { readRegularFile } from './regular-file';
import { replaceFile } from './replace-file';
import { stateId } from './snapshot';

interface Folders {
	contentDir: string;
	stateDir: string;
}

function storeOf({ contentDir, stateDir }: Folders): string {
	return join(stateDir, `bilder-${stateId(contentDir)}`);
}

/**
 * The pictures of the site: those in the folder, and the last good version of each that has been damaged, or that was taken
 * away while a file on the site still names it. The check says of both what is wrong.
 */
export function lastGoodPictures(
	{ images, problems }: Pick<ContentFolder, 'images' | 'problems'>,
	earlier: readonly ImageFile[],
	good: LastGood,
): ImageFile[] {
	const present = new Set(images.map(({ path }) => path));
	const isDamaged = (path: string) => problems.some((problem) => isAbout(problem, path.slice(1)));
	const isNamed = (path: string) => [...good.values()].some((text) => text.includes(path));
	return [...images, ...earlier.filter(({ path }) => !present.has(path) && (isDamaged(path) || isNamed(path)))];
}

/**
 * The bytes of a picture on the site, just as the registry describes it: from the content folder, else as they were kept.
 *
 * @throws {Error} when neither has them.
 */
export async function readPicture(folders: Folders, image: ImageFile): Promise<Buffer> {
	const places = [join(folders.contentDir, image.path), join(storeOf(folders), image.version)];
	const failures: unknown[] = [];
	for (const place of places) {
		try {
			const bytes = await readRegularFile(place);
			if (pictureVersion(bytes) === image.version) return bytes;
		} catch (error) {
			failures.push(error);
		}
	}
	throw new AggregateError(failures, `Bildet ${image.path} (${image.version}) finnes ikke lenger.`);
}

/**
 * Keeps the bytes of pictures that lie in a folder, for a site on the same folder or another. One that changes at this moment
 * is left to the next time.
 *
 * @throws {Error} when something cannot be written; the others are kept then all the same.
 */
export async function keepPictures(folders: Folders, from: string, images: readonly ImageFile[]): Promise<void> {
	const store = storeOf(folders);
	const kept = new Set(await namesIn(store));
	const failures: unknown[] = [];
	for (const image of images.filter(({ version }) => !kept.has(version))) {
		const bytes = await readPicture({ ...folders, contentDir: from }, image).catch(() => undefined);
		if (bytes) await replaceFile(join(store, image.version), bytes).catch((error: unknown) => failures.push(error));
	}
	if (failures.length > 0) throw failures[0];
}

function namesIn(store: string): Promise<string[]> {
	return readdir(store).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
}

/** The kept bytes of pictures, each under the hash of its content. */
export function createPictureStore(folders: Folders) {
	const store = storeOf(folders);
	return {
		/** @throws {Error} as `keepPictures`. */
		keep: (images: readonly ImageFile[]): Promise<void> => keepPictures(folders, folders.contentDir, images),
		/**
		 * Lets go of everything but these.
		 *
		 * @throws {Error} when something cannot be removed.
		 */
		forgetOthers: async (images: readonly ImageFile[]): Promise<void> => {
			const used = new Set(images.map(({ version }) => version));
			for (const name of await namesIn(store)) if (!used.has(name)) await rm(join(store, name), { force: true });
		},
	};
}

export type PictureStore = ReturnType<typeof createPictureStore>;
