import CachePolicy from 'http-cache-semantics';
import { LRUCache } from 'lru-cache';
import type { Representations } from './representation';

/** A response as it is kept and served. */
export interface StoredResponse {
	status: number;
	/** Headers for the reader; those of one coding are added when it is served. */
	headers: Record<string, string>;
	representations: Representations;
	/** By which the upstream knows what it made; absent when it gave it no entity tag. */
	entityTag?: string;
	/** Content version that the upstream has shown it for, the latest; empty when it depends on no content, as hashed assets do. */
	version: string;
	/** When (ms since 1970) the upstream answered. */
	storedAt: number;
	/** Until when it may be served without asking the upstream (RFC 9111 §4.2). */
	freshUntil: number;
	/** Until when it may be served while the upstream is asked (RFC 5861 §3). */
	refreshUntil: number;
	/** Until when it may stand in for an upstream that fails (RFC 5861 §4). */
	usableUntil: number;
	/** True when its bytes are another entry's: it then weighs next to nothing. */
	borrowed?: boolean;
}

/**
 * Kept apart, so that nothing a stranger can name pushes a page out: `pages` has only what this server itself has asked for
 * (warming.ts), `others` whatever else visitors ask for.
 */
const shelfBytes = { pages: 128 * 1024 * 1024, searches: 8 * 1024 * 1024, others: 16 * 1024 * 1024 };

type Shelf = keyof typeof shelfBytes;

const overhead = 1_000;

function sizeOf({ representations, borrowed }: StoredResponse, key: string): number {
	// A stranger's address may be longer than what is kept under it.
	return overhead + 2 * key.length + (borrowed ? 0 : representations.kept.length);
}

/** So many different lists of headers are had alike. */
const mostAlike = 500;

/** The only cache (RFC 9111): responses by key, each shelf bounded in bytes, the least recently used going first. */
export function createSharedCache() {
	const shelfOf = (maxSize: number) => new LRUCache<string, StoredResponse>({ maxSize, sizeCalculation: sizeOf });
	const shelves: Record<Shelf, LRUCache<string, StoredResponse>> = {
		pages: shelfOf(shelfBytes.pages),
		searches: shelfOf(shelfBytes.searches),
		others: shelfOf(shelfBytes.others),
	};
	const ours = new Set<string>();
	const headersByText = new LRUCache<string, StoredResponse['headers']>({ max: mostAlike });
	/** The headers of one page are those of most: as one object, of ten thousand pages they take 19 MB less. */
	const alike = (headers: StoredResponse['headers']): StoredResponse['headers'] => {
		const text = JSON.stringify(headers);
		const known = headersByText.get(text);
		if (!known) headersByText.set(text, headers);
		return known ?? headers;
	};
	const all = Object.entries(shelves) as [Shelf, LRUCache<string, StoredResponse>][];
	return {
		get: (key: string): StoredResponse | undefined =>
			shelves.pages.get(key) ?? shelves.others.get(key) ?? shelves.searches.get(key),
		/** Looks without using: what is looked at is no less likely to go. */
		peek: (key: string): StoredResponse | undefined =>
			shelves.pages.peek(key) ?? shelves.others.peek(key) ?? shelves.searches.peek(key),
		/** Keeps a response if its lifetime allows; takes what stood there away if not. */
		set: (key: string, response: StoredResponse, now: number, isSearch = false): void => {
			for (const [, shelf] of all) shelf.delete(key);
			if (response.usableUntil <= now) return;
			response.headers = alike(response.headers);
			const shelf = isSearch ? 'searches' : response.status === 200 && ours.has(key) ? 'pages' : 'others';
			shelves[shelf].set(key, response);
		},
		/** Takes in that what is kept under a key holds for a content version too, if it is what goes by this entity tag. */
		confirm: (key: string, entityTag: string, version: string): void => {
			const kept = shelves.pages.peek(key) ?? shelves.others.peek(key);
			if (kept?.entityTag === entityTag) kept.version = version;
		},
		/** From now on, what is kept under a key that this server itself has found on its pages is a page. */
		adopt: (key: string): void => {
			ours.add(key);
			const kept = shelves.others.get(key);
			if (kept?.status !== 200) return;
			shelves.others.delete(key);
			shelves.pages.set(key, kept);
		},
		/** True for what this server itself has found on its pages. */
		isOurs: (key: string): boolean => ours.has(key),
		/** Bytes in use on each shelf. */
		bytes: (): Record<string, number> => Object.fromEntries(all.map(([name, shelf]) => [name, shelf.calculatedSize])),
	};
}

/** What the upstream's `Cache-Control` allows a shared cache, worked out once, when a response is stored. */
export function lifetimeOf(
	status: number,
	cacheControl: string | undefined,
	now: number,
): Pick<StoredResponse, 'storedAt' | 'freshUntil' | 'refreshUntil' | 'usableUntil'> {
	const headers = { 'cache-control': cacheControl ?? 'no-store', date: new Date(now).toUTCString() };
	const policy = new CachePolicy({ url: '/', method: 'GET', headers: {} }, { status, headers }, { shared: true });
	if (!policy.storable()) return { storedAt: now, freshUntil: now, refreshUntil: now, usableUntil: now };
	const freshUntil = now + policy.maxAge() * 1000;
	const refreshFor = Number(policy.toObject().rescc['stale-while-revalidate'] ?? 0);
	// All lifetimes are whole seconds; the library takes off the moment that has passed since the line above.
	const usableFor = Math.ceil(policy.timeToLive() / 1000);
	return {
		storedAt: now,
		freshUntil,
		refreshUntil: freshUntil + refreshFor * 1000,
		usableUntil: now + usableFor * 1000,
	};
}
