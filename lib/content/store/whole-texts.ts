import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Entry, Scan } from './scan';

/** A person saves a few files at a time; what writes more, such as a checkout, may have more to come. */
const mostFiles = 20;

const lineEnd = '\n'.charCodeAt(0);

/** Signatures of the files in a scan, by path. */
export type Signatures = ReadonlyMap<string, string>;

export function signaturesIn({ entries }: Pick<Scan, 'entries'>): Signatures {
	return new Map(entries.map(({ path, signature }) => [path, signature]));
}

/** Whether all that has changed since an earlier scan is a few texts, each of which ends with a line. */
export async function areWholeTexts(before: Signatures, scan: Pick<Scan, 'entries'>): Promise<boolean> {
	const changed = scan.entries.filter(({ path, signature }) => before.get(path) !== signature);
	const now = signaturesIn(scan);
	// What is gone may be about to come back.
	const isAllThere = [...before.keys()].every((path) => now.has(path));
	if (!isAllThere || changed.length === 0 || changed.length > mostFiles) return false;
	return (await Promise.all(changed.map(endsWithLine))).every(Boolean);
}

async function endsWithLine({ absolute, path, bytes }: Entry): Promise<boolean> {
	if (!path.endsWith('.md') || bytes === 0) return false;
	try {
		const file = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
		try {
			const { buffer } = await file.read(Buffer.alloc(1), 0, 1, bytes - 1);
			return buffer[0] === lineEnd;
		} finally {
			await file.close();
		}
	} catch {
		// What cannot be read is told of when it is read as a whole.
		return false;
	}
}
