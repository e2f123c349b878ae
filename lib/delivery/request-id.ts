import { randomBytes } from 'node:crypto';

/**
 * Makes names for requests, by which the lines of the log that are about one of them are found. They tell nothing about the
 * reader: a process's own prefix, and a number.
 */
export function createRequestIds(prefix = randomBytes(4).toString('hex')): () => string {
	let count = 0;
	return () => {
		count += 1;
		return `${prefix}-${count.toString(36)}`;
	};
}
