import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Coding = 'br' | 'gzip' | 'identity';

/** One coding of a response body, with a strong entity tag of its own (RFC 9110 §8.8.3.3). */
interface Representation {
	body: Buffer;
	etag: string;
}

export type Representations = Record<Coding, Representation>;

const compressible = /^(text\/|application\/(json|ld\+json|xml|manifest\+json)|image\/svg\+xml)/;

/** A body in every coding, compressed as hard as the formats allow: it is done once for each version of a page. */
export async function representationsOf(body: Buffer, contentType: string): Promise<Representations> {
	const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	const identity = { body, etag: `"${digest}"` };
	if (!compressible.test(contentType) || body.length < 200) return { identity, br: identity, gzip: identity };
	const [br, gz] = await Promise.all([
		brotli(body, { params: { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: body.length } }),
		gzipped(body, { level: 9 }),
	]);
	return { identity, br: { body: br, etag: `"${digest}-br"` }, gzip: { body: gz, etag: `"${digest}-gz"` } };
}

/** The best coding that an `Accept-Encoding` value allows (RFC 9110 §12.5.3). */
export function chooseCoding(acceptEncoding: string | undefined): Coding {
	const allowed = new Map(
		(acceptEncoding ?? '').split(',').map((item): [string, number] => {
			const [name = '', ...parameters] = item
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/);
			const quality = parameters.find((parameter) => parameter.startsWith('q='));
			return [name, quality ? Number(quality.slice(2)) : 1];
		}),
	);
	const accepts = (coding: string) => (allowed.get(coding) ?? allowed.get('*') ?? 0) > 0;
	return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity';
}
