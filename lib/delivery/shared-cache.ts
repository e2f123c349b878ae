import CachePolicy from 'http-cache-semantics';
import { LRUCache } from 'lru-cache';
import type { Representations } from './representation';

/** A response as it is kept and served. */
export interface StoredResponse {
	status: number;
	/** Headers for the reader; those of one coding are added when it is served. */
	headers: Record<string, string>;
	representations: Representations;
	/** Content version that the origin made it from; empty when it depends on no content, as hashed assets do. */
	version: string;
	/** Until when (ms since 1970) it may be served without asking the origin (RFC 9111 §4.2). */
	freshUntil: number;
	/** Until when it may stand in for an origin that fails (RFC 5861 §4). */
	usableUntil: number;
}

const pageBytes = 96 * 1024 * 1024;
const otherBytes = 4 * 1024 * 1024;

const sizeOf = ({ representations }: StoredResponse) =>
	1_000 + representations.identity.body.length + representations.br.body.length + representations.gzip.body.length;

/**
 * The only cache (RFC 9111). Pages and everything else are kept apart, so that no flood of unknown addresses can push a
 * page out.
 */
export function createSharedCache() {
	const pages = new LRUCache<string, StoredResponse>({ maxSize: pageBytes, sizeCalculation: sizeOf });
	const others = new LRUCache<string, StoredResponse>({ maxSize: otherBytes, sizeCalculation: sizeOf });
	return {
		get: (key: string): StoredResponse | undefined => pages.get(key) ?? others.get(key),
		/** Keeps a response if its lifetime allows; takes what stood there away if not. */
		set: (key: string, response: StoredResponse, now: number): void => {
			pages.delete(key);
			others.delete(key);
			if (response.usableUntil <= now) return;
			(response.status === 200 ? pages : others).set(key, response);
		},
	};
}

/** What the origin's `Cache-Control` allows a shared cache, worked out once, when a response is stored. */
export function lifetimeOf(
	status: number,
	cacheControl: string | undefined,
	now: number,
): Pick<StoredResponse, 'freshUntil' | 'usableUntil'> {
	const headers = { 'cache-control': cacheControl ?? 'no-store', date: new Date(now).toUTCString() };
	const policy = new CachePolicy({ url: '/', method: 'GET', headers: {} }, { status, headers }, { shared: true });
	if (!policy.storable()) return { freshUntil: now, usableUntil: now };
	// All lifetimes are whole seconds; the library takes off the moment that has passed since the line above.
	const usableFor = Math.ceil(policy.timeToLive() / 1000);
	return { freshUntil: now + policy.maxAge() * 1000, usableUntil: now + usableFor * 1000 };
}

/** True while a response may be served without asking the origin: it is young, and not made from earlier content. */
export function isFresh(
	{ freshUntil, version }: StoredResponse,
	currentVersion: string | undefined,
	now: number,
): boolean {
	return now < freshUntil && (version === '' || currentVersion === undefined || version === currentVersion);
}
