import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, gzip, constants as zlib } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import pLimit from 'p-limit';

const brotli = promisify(brotliCompress);
const unpacked = promisify(brotliDecompress);
const gzipped = promisify(gzip);

export type Coding = 'br' | 'gzip' | 'identity';

/**
 * A response body, of which one representation is kept: in brotli, which nearly all readers take, or as it is where compression
 * cannot make it smaller. To keep the others too would take seven times the memory; they are made of it for who asks.
 */
export interface Representations {
	/** Entity tag of the body as it is, from which those of its codings are made. */
	readonly etag: string;
	/** How well it is compressed; undefined where it is not, and all codings are one. */
	readonly effort: Effort | undefined;
	readonly kept: Buffer;
}

/**
 * `quick` is for a reader who waits and for what is shown once (1 ms for a page); `best` is made afterwards, once for each
 * version of a page (40 ms). The tags tell them apart, since the bytes differ.
 */
const efforts = {
	quick: { brotli: 4, mark: '-q' },
	best: { brotli: 11, mark: '' },
} as const;

export type Effort = keyof typeof efforts;

const compressible = /^(text\/|application\/(json|ld\+json|xml|manifest\+json|speculationrules\+json)|image\/svg\+xml)/;

/** A body as it is to be kept: compressed, unless that cannot make it smaller. */
export async function representationsOf(body: Buffer, contentType: string, effort: Effort): Promise<Representations> {
	const etag = `"${digestOf(body)}"`;
	if (!compressible.test(contentType) || body.length < 200) return { etag, effort: undefined, kept: body };
	const { brotli: quality } = efforts[effort];
	const params = { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length };
	// zlib gives a part of 16 KiB, of which all would be kept: a third more than a page takes.
	return { etag, effort, kept: Buffer.from(await brotli(body, { params })) };
}

/** What `Content-Encoding` says of a coding: undefined where the bytes are the body itself. */
export function contentCoding({ effort }: Representations, coding: Coding): Exclude<Coding, 'identity'> | undefined {
	return effort === undefined || coding === 'identity' ? undefined : coding;
}

/** The strong entity tag of a coding, of its own (RFC 9110 §8.8.3.3). */
export function etagOf({ etag, effort }: Representations, coding: Coding): string {
	if (effort === undefined || coding === 'identity') return etag;
	return `${etag.slice(0, -1)}-${coding === 'br' ? 'br' : 'gz'}${efforts[effort].mark}"`;
}

/** Two at a time: the threads that make them also read from disk. */
const fewAtOnce = pLimit(2);

const overhead = 500;
/** What was made last, by its entity tag: of a site of ordinary size, all. */
const made = new LRUCache<string, Buffer>({
	maxSize: 16 * 1024 * 1024,
	sizeCalculation: ({ length }) => overhead + length,
});
const underway = new Map<string, Promise<Buffer>>();

/** The bytes of a coding: at once where they are kept or have just been made, else as soon as they are. */
export function bodyOf(representations: Representations, coding: Coding): Buffer | Promise<Buffer> {
	const { kept, effort } = representations;
	if (coding === 'br' || effort === undefined) return kept;
	const tag = etagOf(representations, coding);
	return made.get(tag) ?? underway.get(tag) ?? makeOnce(tag, representations, coding);
}

function makeOnce(tag: string, representations: Representations, coding: 'gzip' | 'identity'): Promise<Buffer> {
	const making = fewAtOnce(() => make(representations, coding))
		.then((body) => {
			made.set(tag, body);
			return body;
		})
		.finally(() => underway.delete(tag));
	underway.set(tag, making);
	return making;
}

async function make(representations: Representations, coding: 'gzip' | 'identity'): Promise<Buffer> {
	const body = await plainBody(representations);
	// Who waits for it waits a millisecond, at the hardest too.
	return coding === 'identity' ? body : Buffer.from(await gzipped(body, { level: 9 }));
}

/** The body itself, for this server alone: what readers have asked for stays at hand. */
export async function plainBody({ kept, effort }: Representations): Promise<Buffer> {
	return effort === undefined ? kept : unpacked(kept);
}

/** True for what has been compressed as well as it goes, or cannot be. */
export function isBest({ effort }: Representations): boolean {
	return effort !== 'quick';
}

/** True when representations are of exactly these bytes: then they need not be made again. */
export function areOf({ etag }: Representations, body: Buffer): boolean {
	return etag === `"${digestOf(body)}"`;
}

function digestOf(body: Buffer): string {
	return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}

const known = new Map<string, Coding>();

/** The best coding that an `Accept-Encoding` value allows (RFC 9110 §12.5.3). */
export function chooseCoding(acceptEncoding = ''): Coding {
	// Browsers send a handful of values: nearly every request finds its answer here.
	const found = known.get(acceptEncoding);
	if (found) return found;
	const coding = readCoding(acceptEncoding);
	if (known.size < 100 && acceptEncoding.length < 100) known.set(acceptEncoding, coding);
	return coding;
}

/** Smallest first. Whoever takes two gets the smaller, whichever is named first. */
const codings = ['br', 'gzip', 'identity'] as const satisfies readonly Coding[];

function readCoding(acceptEncoding: string): Coding {
	const headers = { 'accept-encoding': acceptEncoding.slice(0, 500) };
	const allowed = new Negotiator({ headers }).encodings(codings);
	return codings.find((coding) => allowed.includes(coding)) ?? 'identity';
}
