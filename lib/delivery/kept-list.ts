import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceFile } from '../content/store/replace-file';
import type { ContentStatus } from '../contract';

/** What the content had when it was last told, and by what to know whether that still holds. */
export type KeptList = Pick<ContentStatus, 'version' | 'addresses' | 'folder' | 'nextChange'>;

const listSchema: z.ZodType<KeptList> = z.object({
	version: z.string(),
	addresses: z.array(z.string()),
	folder: z.string(),
	nextChange: z.number().nullable(),
});

/**
 * The list as it was written; undefined when there is none, or not exactly that.
 *
 * @throws {Error} when there is a file that cannot be read, or that is not what was written.
 */
export async function readList(file: string): Promise<KeptList | undefined> {
	const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (text === undefined) return undefined;
	const [hash, json = ''] = text.split('\n', 2);
	if (hash !== hashOf(json)) throw new Error('innholdet er ikke det som ble skrevet');
	return listSchema.parse(JSON.parse(json));
}

/** @throws {Error} when it cannot be written. */
export async function writeList(file: string, list: KeptList): Promise<void> {
	const json = JSON.stringify(list);
	await replaceFile(file, `${hashOf(json)}\n${json}`, { flush: false });
}

function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
