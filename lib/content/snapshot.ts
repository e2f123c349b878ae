import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const snapshotSchema = z.object({
	/** Counts the versions of this content folder, across restarts. */
	sequence: z.number().int(),
	/** Hash of the site that the files made. */
	hash: z.string(),
	/** Last good text of each file, by path. */
	files: z.record(z.string(), z.string()),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

const nothing: Snapshot = { sequence: 0, hash: '', files: {} };

/** Where the snapshot of a content folder lies: one file for each folder, so that two sites never mix. */
export function snapshotFile(stateDir: string, contentDir: string): string {
	const id = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);
	return join(stateDir, `content-${id}.json`);
}

/** The last valid content before this process; an empty one at the first start. A damaged file is reported, not used. */
export async function readSnapshot(file: string, log: (message: string) => void): Promise<Snapshot> {
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
			log(`Øyeblikksbildet ${file} kan ikke leses: ${String(error)}`);
		return nothing;
	}
	try {
		return snapshotSchema.parse(JSON.parse(text));
	} catch (error) {
		log(`Øyeblikksbildet ${file} er skadet og blir ikke brukt: ${String(error)}`);
		return nothing;
	}
}

/** Replaces the snapshot in one step (POSIX rename), so that a crash leaves the old or the new one, never half of one. */
export async function writeSnapshot(file: string, snapshot: Snapshot): Promise<void> {
	const temporary = `${file}.${randomUUID()}.tmp`;
	await mkdir(join(file, '..'), { recursive: true });
	try {
		await writeFile(temporary, JSON.stringify(snapshot), { flush: true });
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
