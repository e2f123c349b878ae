import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Where a save of several files lies until all of it is made (lib/editing/journal.ts). */
export const saveFolder = '.innhold-lagring';

/** Its list, once it is decided. */
export const decidedList = 'vedtatt.json';

const planSchema = z.object({
	/** The process that saves. */
	pid: z.number(),
	files: z.array(
		z.object({
			path: z.string(),
			/** Versions of the file, null where there is none. */
			before: z.string().nullable(),
			after: z.string().nullable(),
		}),
	),
});

/** What a save does, file by file. The text of each lies beside the list, under its place in it. */
export type Plan = z.infer<typeof planSchema>;

/** The list of a save in a folder, by its name; undefined where there is none. */
export async function readPlan(folder: string, name: string): Promise<Plan | undefined> {
	const text = await readFile(join(folder, saveFolder, name), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : planSchema.parse(JSON.parse(text));
}

/** Names a version of a file. */
export function versionOf(text: string | Uint8Array): string {
	return createHash('sha256').update(text).digest('hex');
}

/** The version of a file as it lies on disk; null where there is none. */
export async function versionOnDisk(file: string): Promise<string | null> {
	const isThere = await stat(file).then(
		(found) => found.isFile(),
		() => false,
	);
	return isThere ? versionOf(await readFile(file)) : null;
}

/**
 * The files of a folder as a save makes them that has been decided, and perhaps broken off before all of it was written: who
 * reads the folder gets all of it. What somebody has written since stands.
 */
export async function withDecidedSave<Entry extends { absolute: string; path: string }>(
	root: string,
	entries: Entry[],
	entryAt: (absolute: string, path: string) => Promise<Entry | undefined>,
): Promise<Entry[]> {
	const plan = await readPlan(root, decidedList);
	if (!plan) return entries;
	const places = await Promise.all(entries.map(({ absolute }) => realpath(absolute).catch(() => absolute)));
	let shown = entries.map((entry, index) => ({ entry, place: places[index] }));
	for (const [index, { path, before, after }] of plan.files.entries()) {
		const place = join(root, path);
		const now = await versionOnDisk(place);
		if (now === after || now !== before) continue;
		const known = shown.find((file) => file.place === place)?.entry.path ?? path;
		const entry = after === null ? undefined : await entryAt(join(root, saveFolder, String(index)), known);
		// It has been written since its list was read.
		if (after !== null && !entry) continue;
		shown = shown.filter((file) => file.place !== place);
		if (entry) shown.push({ entry, place });
	}
	return shown.map(({ entry }) => entry);
}
