import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { excerpt } from '../content/excerpt';
import { versionOnDisk } from '../content/store/decided-save';
import { type FileChange, versionOf } from './file-change';
import { beginSave, type Disk, decideSave, endSave, finishInterrupted } from './journal';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/**
 * Carries out changes, all or none of them: also when it is broken off.
 *
 * @throws {Refusal} when a file has changed since it was read, somebody else is saving, or a folder may not be written in.
 */
export async function applyChanges(
	{ folder, written }: Pick<Workspace, 'folder' | 'written'>,
	changes: readonly FileChange[],
	disk: Disk = {},
): Promise<void> {
	await finishInterrupted(folder, disk);
	const root = await realpath(folder);
	const paths = await Promise.all(changes.map(({ path }) => placeOnDisk(root, path, written.get(path)?.absolute)));
	const contents = changes.map(({ after, bytes }) => bytes ?? after);
	const files = changes.map(({ before }, index) => {
		const content = contents[index] ?? null;
		return { path: paths[index] ?? '', before, after: content === null ? null : versionOf(content) };
	});
	await beginSave(root, { pid: process.pid, files }, contents, disk);
	const conflicts = await Promise.all(changes.map((change, index) => conflictOf(root, paths[index] ?? '', change)));
	const faults = conflicts.filter((fault) => fault !== undefined);
	if (faults.length > 0) {
		await endSave(root);
		throw new Refusal(...faults, 'Ingenting er lagret. Prøv på nytt.');
	}
	await decideSave(root, disk);
	await endSave(root, disk);
}

/**
 * Where a file lies, from the folder: at the end of a link where it is one, and by the name that the disk has for it.
 *
 * @throws {Refusal} for one outside the folder, and where nobody may write.
 */
async function placeOnDisk(root: string, path: string, absolute: string | undefined): Promise<string> {
	const isPlain = path
		.split('/')
		.every((segment) => segment !== '' && !segment.startsWith('.') && !/[\\\0]/.test(segment));
	if (!isPlain) throw new Refusal(`«${path}» er ikke en fil i innholdsmappen.`);
	const file = absolute ? await realpath(absolute) : join(root, path);
	const above = await nearestFolder(dirname(file));
	if (above !== root && !above.startsWith(root + sep)) throw new Refusal(`«${path}» ligger utenfor innholdsmappen.`);
	await access(above, constants.W_OK).catch(() => {
		throw new Refusal(`«${path}» kan ikke lagres: du har ikke lov til å skrive i mappen.`);
	});
	return relative(root, file);
}

/** The folder, or the nearest one above that is there, links followed. */
async function nearestFolder(directory: string): Promise<string> {
	return realpath(directory).catch(() => nearestFolder(dirname(directory)));
}

/** What somebody else has made of a file since it was read, beside what was to be made of it. */
async function conflictOf(
	root: string,
	place: string,
	{ path, before, after }: FileChange,
): Promise<string | undefined> {
	const file = join(root, place);
	const now = await versionOnDisk(file);
	if (now === before) return undefined;
	if (now === null) return `${path} er slettet av noen andre siden filen ble lest.`;
	if (before === null) return `${path} er laget av noen andre i mellomtiden.`;
	const theirs = (await readFile(file, 'utf8')).split('\n');
	const ours = (after ?? '').split('\n');
	const line = theirs.findIndex((text, index) => text !== ours[index]);
	const quote = (text: string | undefined) => (text === undefined ? 'ingenting' : `«${excerpt(text)}»`);
	const both = `På linje ${line + 1} står det nå ${quote(theirs[line])}, og skulle stått ${quote(ours[line])}.`;
	return `${path} er endret av noen andre siden filen ble lest. ${both}`;
}
