import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * The bytes of an ordinary file. Anything else is not read from: opening a named pipe would wait for ever, and keep one of
 * Node's four threads for files.
 *
 * @throws {Error} with the system's code, or `EINVAL` when it is no ordinary file.
 */
export async function readRegularFile(path: string): Promise<Buffer> {
	const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		if (!(await handle.stat()).isFile()) throw Object.assign(new Error('Ikke en vanlig fil'), { code: 'EINVAL' });
		return await handle.readFile();
	} finally {
		await handle.close();
	}
}
