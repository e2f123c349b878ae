import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from './replace-file';

const pictureSchema = z.object({
	path: z.string(),
	width: z.number(),
	height: z.number(),
	bytes: z.number(),
	contentType: z.string(),
	version: z.string().regex(/^[0-9a-f]{16}$/),
});

const snapshotSchema = z.object({
	/** Counts the versions of this content folder, across restarts. */
	sequence: z.number().int(),
	/** Hash of the site that the files made. */
	hash: z.string(),
	/** Hash of what has been withdrawn. Absent in snapshots from before it was kept. */
	past: z.string().optional(),
	/** Last good text of each file, by path. */
	files: z.record(z.string(), z.string()),
	/** The pictures on the site; their bytes lie in the picture store. */
	pictures: z.array(pictureSchema).default([]),
	/** How many page files each language had. Absent in snapshots from before it was kept. */
	pageCount: z.record(z.string(), z.number()).optional(),
	/** What has been published; see published-before.ts. Absent in snapshots from before it was kept. */
	published: z.record(z.string(), z.array(z.string())).optional(),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

const nothing: Snapshot = { sequence: 0, hash: '', files: {}, pictures: [] };

/** Names what is kept for a content folder: two sites with one `STATE_DIR` never mix. */
export function stateId(contentDir: string): string {
	return createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
}

/** Where the snapshot of a content folder lies. */
export function snapshotFile(stateDir: string, contentDir: string): string {
	return join(stateDir, `content-${stateId(contentDir)}.json`);
}

/** The last valid content before this process; an empty one at the first start. A damaged file is reported, not used. */
export async function readSnapshot(file: string, logError: (message: string) => void): Promise<Snapshot> {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
			logError(`Øyeblikksbildet ${file} kan ikke leses: ${String(error)}`);
		return nothing;
	}
	try {
		return snapshotSchema.parse(JSON.parse(text));
	} catch (error) {
		logError(`Øyeblikksbildet ${file} er skadet og blir ikke brukt: ${String(error)}`);
		return nothing;
	}
}

/**
 * Replaces the snapshot.
 *
 * @throws {Error} when it cannot be written; the old one is then still there.
 */
export async function writeSnapshot(file: string, snapshot: Snapshot): Promise<void> {
	await replaceFile(file, JSON.stringify(snapshot));
}
