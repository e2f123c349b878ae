import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoredResponse } from './shared-cache';

/*
 * A document as a file: the SHA-256 of all that follows, the length of the head, the head as JSON, the bytes. What is not
 * exactly what was written, be it cut, flipped, another file or one of tomorrow's form, is no document.
 */

const hashBytes = 32;
const lengthBytes = 4;

const headSchema = z.object({
	key: z.string(),
	status: z.number(),
	headers: z.record(z.string(), z.string()),
	entityTag: z.string().optional(),
	version: z.string(),
	storedAt: z.number(),
	freshUntil: z.number(),
	refreshUntil: z.number(),
	usableUntil: z.number(),
	etag: z.string(),
	effort: z.enum(['quick', 'best']).optional(),
});

/** The bytes of a file that holds a response kept under `key`. */
export function encodeDocument(key: string, { representations, ...response }: StoredResponse): Buffer {
	const { kept, etag, effort } = representations;
	const head = Buffer.from(JSON.stringify({ key, ...response, etag, effort }));
	const length = Buffer.alloc(lengthBytes);
	length.writeUInt32LE(head.length);
	const content = Buffer.concat([length, head, kept]);
	return Buffer.concat([digestOf(content), content]);
}

/** The response that a file holds, if it is whole and was kept under `key`. */
export function decodeDocument(key: string, file: Buffer): StoredResponse | undefined {
	const content = file.subarray(hashBytes);
	if (content.length < lengthBytes || !digestOf(content).equals(file.subarray(0, hashBytes))) return undefined;
	const headEnd = lengthBytes + content.readUInt32LE();
	const {
		key: keptUnder,
		etag,
		effort,
		entityTag,
		...response
	} = headSchema.parse(JSON.parse(content.toString('utf8', lengthBytes, headEnd)));
	if (keptUnder !== key) return undefined;
	return {
		...response,
		...(entityTag !== undefined && { entityTag }),
		// Bytes of their own: else the head would be kept with them.
		representations: { etag, effort, kept: Buffer.from(content.subarray(headEnd)) },
	};
}

function digestOf(bytes: Buffer): Buffer {
	return createHash('sha256').update(bytes).digest();
}
