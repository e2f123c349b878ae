import { close, constants, fstat, open, readFile } from 'node:fs';
import { promisify } from 'node:util';

/** With callbacks a file takes half the processor time of one with the handles of `node:fs/promises`. */
const file = { open: promisify(open), stat: promisify(fstat), read: promisify(readFile), close: promisify(close) };

/**
 * The bytes of an ordinary file. Anything else is not read from: opening a named pipe would wait for ever, and keep one of
 * Node's four threads for files.
 *
 * @throws {Error} with the system's code, or `EINVAL` when it is no ordinary file.
 */
export async function readRegularFile(path: string): Promise<Buffer> {
	const descriptor = await file.open(path, constants.O_RDONLY | constants.O_NONBLOCK);
	try {
		if (!(await file.stat(descriptor)).isFile())
			throw Object.assign(new Error('Ikke en vanlig fil'), { code: 'EINVAL' });
		return await file.read(descriptor);
	} finally {
		await file.close(descriptor);
	}
}
