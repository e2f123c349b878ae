import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gunzipSync, gzip, constants as zlib } from 'node:zlib';
import Negotiator from 'negotiator';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Coding = 'br' | 'gzip' | 'identity';

/** One coding of a response body, with a strong entity tag of its own (RFC 9110 §8.8.3.3). */
interface Representation {
	readonly body: Buffer;
	etag: string;
}

export type Representations = Record<Coding, Representation>;

/**
 * `quick` is for a reader who waits and for what is shown once (1 ms for a page); `best` is made afterwards, once for each
 * version of a page (40 ms). The tags tell them apart, since the bytes differ.
 */
const efforts = {
	quick: { brotli: 4, gzip: 6, mark: '-q' },
	best: { brotli: 11, gzip: 9, mark: '' },
} as const;

export type Effort = keyof typeof efforts;

const compressible = /^(text\/|application\/(json|ld\+json|xml|manifest\+json|speculationrules\+json)|image\/svg\+xml)/;

/** A body in every coding. One that compression cannot make smaller has the same bytes in all. */
export async function representationsOf(body: Buffer, contentType: string, effort: Effort): Promise<Representations> {
	const identity = { body, etag: `"${digestOf(body)}"` };
	if (!compressible.test(contentType) || body.length < 200) return { identity, br: identity, gzip: identity };
	const { brotli: quality, gzip: level, mark } = efforts[effort];
	const [br, gz] = await Promise.all([
		brotli(body, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length } }),
		gzipped(body, { level }),
	]);
	const tag = (coding: string) => identity.etag.replace(/"$/, `-${coding}${mark}"`);
	return fromCompressed(identity.etag, { body: br, etag: tag('br') }, { body: gz, etag: tag('gz') });
}

/**
 * All codings of a body that is kept compressed. The body itself, which hardly anybody asks for as it is, is unpacked when it
 * is wanted (0.1 ms for a page): it would be two thirds of all that is kept.
 */
export function fromCompressed(etag: string, br: Representation, gz: Representation): Representations {
	const identity = {
		etag,
		get body() {
			return gunzipSync(gz.body);
		},
	};
	return { identity, br, gzip: gz };
}

/** What is kept of representations: their bytes, each once. */
export function bytesOf({ identity, br, gzip: gz }: Representations): number {
	return br === identity ? identity.body.length : br.body.length + gz.body.length;
}

/** True for what has been compressed as well as it goes, or cannot be. */
export function isBest({ br }: Representations): boolean {
	return !br.etag.endsWith(`${efforts.quick.mark}"`);
}

/** True when representations are of exactly these bytes: then they need not be made again. */
export function areOf({ identity }: Representations, body: Buffer): boolean {
	return identity.etag === `"${digestOf(body)}"`;
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
