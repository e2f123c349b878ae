import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file in one step (POSIX rename), so that a crash leaves the old or the new one, never half of one. Its folder is
 * made.
 *
 * @param flush false for what is known by its hash when it is read: it then does not wait for the disk.
 * @throws {Error} when it cannot be written; nothing is left beside it then.
 */
export async function replaceFile(
	file: string,
	data: string | Uint8Array,
	{ flush = true }: { flush?: boolean } = {},
): Promise<void> {
	const temporary = `${file}.${randomUUID()}.tmp`;
	await mkdir(dirname(file), { recursive: true });
	try {
		await writeFile(temporary, data, { flush });
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
