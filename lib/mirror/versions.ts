import { link, mkdir, readdir, readlink, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { replaceFile } from '../content/store/replace-file';
import { filesBelow } from '../release/manifest';
import { type Entry, type Manifest, nameOf, readManifest } from './manifest';

const marker = '.minid-speil';
const markerText = 'Denne mappen lages av «npm run mirror». Det som ligger i den, blir slettet og laget på nytt.\n';
const versions = 'versions';
const manifestFile = 'manifest.json';
/** The version that a web server is to show. */
const current = 'current';
/** What a version is called while it is being made. */
const drafted = 'ny-';

/** A version of the mirror that nobody is shown yet. */
export interface Draft {
	/** Has a document of the version before; false when that does not have it whole. */
	take(document: Pick<Entry, 'file' | 'sizes'>): Promise<boolean>;
	/** Writes a document, each of its bodies to a file with its own ending. */
	write(file: string, bodies: Readonly<Record<string, Buffer>>): Promise<void>;
	/**
	 * Makes the draft the version that is shown, with more files beside its documents, and gives its name. What is shown is the one
	 * before until the last step, which is one rename.
	 */
	publish(manifest: Manifest, more: (name: string) => Readonly<Record<string, string>>): Promise<string>;
	/** Throws the draft away. */
	discard(): Promise<void>;
}

/** The mirror in a folder. */
export interface Versions {
	/** What the version that is shown now holds; undefined before the first. */
	manifest: Manifest | undefined;
	/** True when a manifest is that of the version that is shown now. */
	isShown(manifest: Manifest): boolean;
	draft(): Promise<Draft>;
}

/**
 * Makes a folder a mirror, unless it is one.
 *
 * @throws {Error} in Norwegian, when it has something else in it.
 */
export async function makeMirror(dir: string): Promise<void> {
	await mkdir(dir, { recursive: true });
	const names = await readdir(dir);
	if (names.length > 0 && !names.includes(marker))
		throw new Error(`${dir} er ikke tom, og ikke et speil. Velg en ny eller tom mappe.`);
	if (names.length === 0) await writeFile(join(dir, marker), markerText);
	await mkdir(join(dir, versions), { recursive: true });
}

/** The mirror in a folder that has been made one. */
export async function openVersions(dir: string): Promise<Versions> {
	const shown = await readlink(join(dir, current)).then(basename, () => undefined);
	const folder = shown === undefined ? undefined : join(dir, versions, shown);
	const manifest = folder === undefined ? undefined : await readManifest(join(folder, manifestFile));
	return {
		manifest,
		isShown: (other) => manifest !== undefined && nameOf(other) === nameOf(manifest),
		draft: () => startDraft(dir, manifest ? shown : undefined),
	};
}

async function startDraft(dir: string, shown: string | undefined): Promise<Draft> {
	const folder = join(dir, versions, `${drafted}${process.pid}`);
	const before = shown === undefined ? undefined : join(dir, versions, shown);
	await rm(folder, { recursive: true, force: true });
	await mkdir(join(folder, 'files'), { recursive: true });
	return {
		take: async ({ file, sizes }) => {
			const all = Object.entries(sizes).map(async ([ending, size]) => {
				const target = join(folder, 'files', file + ending);
				return (
					(await hasSize(target, size)) ||
					(before !== undefined && (await linked(join(before, 'files', file + ending), target, size)))
				);
			});
			return (await Promise.all(all)).every(Boolean);
		},
		write: async (file, bodies) => {
			// A file that two versions share is replaced, not written into.
			for (const [ending, body] of Object.entries(bodies))
				await replaceFile(join(folder, 'files', file + ending), body, { flush: false });
		},
		publish: async (manifest, more) => {
			const name = await freeName(join(dir, versions), nameOf(manifest));
			await removeOthers(join(folder, 'files'), manifest);
			for (const [file, text] of Object.entries({ ...more(name), [manifestFile]: JSON.stringify(manifest) })) {
				await mkdir(dirname(join(folder, file)), { recursive: true });
				await writeFile(join(folder, file), text);
			}
			await rename(folder, join(dir, versions, name));
			await turnLink(dir, name);
			await prune(dir, [name, shown]);
			return name;
		},
		discard: () => rm(folder, { recursive: true, force: true }),
	};
}

async function hasSize(file: string, size: number): Promise<boolean> {
	return stat(file).then(
		(found) => found.isFile() && found.size === size,
		() => false,
	);
}

/** The same file under another name: it takes no room, and nothing is copied. */
async function linked(from: string, to: string, size: number): Promise<boolean> {
	if (!(await hasSize(from, size))) return false;
	await mkdir(dirname(to), { recursive: true });
	await rm(to, { force: true });
	return link(from, to).then(
		() => true,
		() => false,
	);
}

/** What the content had for a moment, while it was being fetched. */
async function removeOthers(files: string, { entries }: Manifest): Promise<void> {
	const wanted = new Set(
		Object.values(entries).flatMap(({ file, sizes }) => Object.keys(sizes).map((ending) => file + ending)),
	);
	for (const file of await filesBelow(files)) if (!wanted.has(file)) await rm(join(files, file));
}

/** A version that was shown before, and may be still, has the name already when the site is again as it was then. */
async function freeName(folder: string, name: string): Promise<string> {
	const taken = await readdir(folder);
	for (let turn = 1; ; turn++) {
		const candidate = turn === 1 ? name : `${name}-${turn}`;
		if (!taken.includes(candidate)) return candidate;
	}
}

async function turnLink(dir: string, name: string): Promise<void> {
	const turned = join(dir, `${current}.ny`);
	await rm(turned, { force: true });
	await symlink(join(versions, name), turned);
	await rename(turned, join(dir, current));
}

/** Keeps the version that is shown and the one before, which a web server shows until it is told of the new. */
async function prune(dir: string, kept: readonly (string | undefined)[]): Promise<void> {
	for (const name of await readdir(join(dir, versions)))
		if (!kept.includes(name)) await rm(join(dir, versions, name), { recursive: true, force: true });
}
