import type { IncomingMessage, ServerResponse } from 'node:http';
import { versionHeader } from '../contract';
import type { Answer, CacheResult } from './delivery';
import { type Coding, chooseCoding } from './representation';
import type { StoredResponse } from './shared-cache';

/** Name and value by turns, as `writeHead` takes them fastest. */
type Head = readonly string[];

const heads = new WeakMap<StoredResponse, Partial<Record<Coding | 'notModified', Head>>>();

/** Sends a response from the cache: in the coding the reader understands, or only that it has not changed. */
export function send(request: IncomingMessage, response: ServerResponse, { response: stored, cache }: Answer): void {
	const coding = chooseCoding(request.headers['accept-encoding']);
	const { body, etag } = stored.representations[coding];
	const now = Date.now();
	const age = String(Math.max(0, Math.floor((now - stored.storedAt) / 1000)));
	const changing = [
		...['age', age, 'cache-status', cacheStatus(cache, Math.ceil((stored.freshUntil - now) / 1000))],
		// A document that a change leaves as it is, is confirmed for the new version without being asked for.
		...(stored.version ? [versionHeader, stored.version] : []),
	];
	if (stored.status === 200 && matches(request.headers['if-none-match'], etag)) {
		response.writeHead(304, [...headOf(stored, 'notModified'), 'etag', etag, ...changing]).end();
		return;
	}
	response.writeHead(stored.status, [...headOf(stored, coding), ...changing]);
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** The lines of the head that are the same for every reader, put together once. */
function headOf(stored: StoredResponse, kind: Coding | 'notModified'): Head {
	const known = heads.get(stored) ?? {};
	heads.set(stored, known);
	known[kind] ??= kind === 'notModified' ? headWithoutContent(stored) : headWithContent(stored, kind);
	return known[kind];
}

function headWithoutContent({ headers }: StoredResponse): Head {
	const { 'content-type': _, ...kept } = headers;
	return Object.entries(kept).flat();
}

function headWithContent(stored: StoredResponse, coding: Coding): Head {
	const { representations, headers } = stored;
	const { body, etag } = representations[coding];
	const isEncoded = representations[coding] !== representations.identity;
	return [
		...Object.entries(headers).flat(),
		...(isEncoded ? ['content-encoding', coding] : []),
		...['etag', etag, 'content-length', String(body.length)],
	];
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
