import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fromCompressed, type Representations } from './representation';
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
	/** Tags and lengths of what is kept compressed; absent where all codings are one. */
	codings: z.object({ br: z.string(), gzip: z.string(), brBytes: z.number() }).optional(),
});

/** The bytes of a file that holds a response kept under `key`. */
export function encodeDocument(key: string, { representations, ...response }: StoredResponse): Buffer {
	const { identity, br, gzip } = representations;
	const isOne = br === identity;
	const head = Buffer.from(
		JSON.stringify({
			key,
			...response,
			etag: identity.etag,
			...(!isOne && { codings: { br: br.etag, gzip: gzip.etag, brBytes: br.body.length } }),
		}),
	);
	const length = Buffer.alloc(lengthBytes);
	length.writeUInt32LE(head.length);
	const content = Buffer.concat([length, head, ...(isOne ? [identity.body] : [br.body, gzip.body])]);
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
		codings,
		entityTag,
		...response
	} = headSchema.parse(JSON.parse(content.toString('utf8', lengthBytes, headEnd)));
	if (keptUnder !== key) return undefined;
	return {
		...response,
		...(entityTag !== undefined && { entityTag }),
		representations: representationsIn(content.subarray(headEnd), etag, codings),
	};
}

function representationsIn(
	bytes: Buffer,
	etag: string,
	codings: z.infer<typeof headSchema>['codings'],
): Representations {
	if (!codings) {
		const identity = { body: bytes, etag };
		return { identity, br: identity, gzip: identity };
	}
	const br = { body: bytes.subarray(0, codings.brBytes), etag: codings.br };
	return fromCompressed(etag, br, { body: bytes.subarray(codings.brBytes), etag: codings.gzip });
}

function digestOf(bytes: Buffer): Buffer {
	return createHash('sha256').update(bytes).digest();
}
