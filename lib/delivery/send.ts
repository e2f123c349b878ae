import type { IncomingMessage, ServerResponse } from 'node:http';
import { versionHeader } from '../contract';
import type { Answer, CacheResult } from './delivery';
import { bodyOf, chooseCoding, contentCoding, etagOf } from './representation';
import type { StoredResponse } from './shared-cache';

/** Name and value by turns, as `writeHead` takes them fastest. */
type Head = readonly string[];

/** The lines of a head that are the same for every reader, and of every document with these headers, put together once. */
const heads = new WeakMap<StoredResponse['headers'], { whole: Head; withoutContent: Head }>();

/**
 * Sends a response from the cache: in the coding the reader understands, or only that it has not changed. Gives a promise when
 * that coding must be made first.
 */
export function send(
	request: IncomingMessage,
	response: ServerResponse,
	{ response: stored, cache }: Answer,
): void | Promise<void> {
	const { representations, status, headers } = stored;
	const coding = chooseCoding(request.headers['accept-encoding']);
	const etag = etagOf(representations, coding);
	if (status === 200 && matches(request.headers['if-none-match'], etag)) {
		response.writeHead(304, [...headOf(headers).withoutContent, 'etag', etag, ...changing(stored, cache)]).end();
		return;
	}
	const finish = (body: Buffer): void => {
		const encoding = contentCoding(representations, coding);
		response.writeHead(status, [
			...headOf(headers).whole,
			...(encoding ? ['content-encoding', encoding] : []),
			...['etag', etag, 'content-length', String(body.length)],
			...changing(stored, cache),
		]);
		response.end(request.method === 'HEAD' ? undefined : body);
	};
	const body = bodyOf(representations, coding);
	if (Buffer.isBuffer(body)) finish(body);
	else return body.then(finish);
}

/** The lines of a head that change while a response is kept. */
function changing({ storedAt, freshUntil, version }: StoredResponse, cache: CacheResult): Head {
	const now = Date.now();
	const age = String(Math.max(0, Math.floor((now - storedAt) / 1000)));
	return [
		...['age', age, 'cache-status', cacheStatus(cache, Math.ceil((freshUntil - now) / 1000))],
		// A document that a change leaves as it is, is confirmed for the new version without being asked for.
		...(version ? [versionHeader, version] : []),
	];
}

function headOf(headers: StoredResponse['headers']): { whole: Head; withoutContent: Head } {
	const known = heads.get(headers);
	if (known) return known;
	const { 'content-type': _, ...withoutContent } = headers;
	const made = { whole: Object.entries(headers).flat(), withoutContent: Object.entries(withoutContent).flat() };
	heads.set(headers, made);
	return made;
}

/** How the cache came by the answer (RFC 9211 §2); `ttl` is negative for what is past its time. */
function cacheStatus(cache: CacheResult, ttl: number): string {
	if (cache === 'hit' || cache === 'refreshing') return `MinID; hit; ttl=${ttl}`;
	if (cache === 'stale') return `MinID; fwd=stale; ttl=${ttl}; detail=upstream-fails`;
	return `MinID; fwd=${cache === 'miss' ? 'uri-miss' : 'stale'}${ttl > 0 ? '; stored' : ''}; ttl=${ttl}`;
}

/** RFC 9110 §13.1.2: weak comparison, and `*` matches whatever exists. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
	return ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;
}
