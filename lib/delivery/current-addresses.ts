import type { ContentStatus } from '../contract';
import { isLocale } from '../i18n/routing';
import type { CacheRequest } from './cache-request';
import type { StoredResponse } from './shared-cache';

/**
 * Knows what the current content has, so that a page that was withdrawn does not come back when Next fails: what is kept of
 * an address that is gone never stands in (RFC 5861 §4 permits stale responses, it does not demand them).
 *
 * Between the moment a new version is seen and its list, about a second, the list before it holds: to let nothing stand in
 * would take the whole site away if Next failed just then.
 */
export function createCurrentAddresses() {
	let addresses: ReadonlySet<string> | undefined;
	/** Versions whose searches may be shown: nothing that they found has gone since. */
	let searchable = new Set<string>();

	/** What is not of the content is there with the release: `robots.txt`, hashed files, the search. */
	const isThere = (path: string): boolean => !addresses || !isOfContent(path) || addresses.has(path);

	return {
		/** Takes in what the content has now. */
		learn: ({ version, addresses: list }: Pick<ContentStatus, 'version' | 'addresses'>): void => {
			const next = new Set(list);
			const hasLost = !addresses || [...addresses].some((address) => !next.has(address));
			searchable = hasLost ? new Set([version]) : searchable.add(version);
			addresses = next;
		},
		/** False when the content is known to have no such page, picture or share image. */
		has: ({ path, isSearch }: Pick<CacheRequest, 'path' | 'isSearch'>): boolean => isSearch || isThere(path),
		/** Whether a kept response may stand in: also a redirect and a search lead to, or show, what may be gone. */
		allow: ({ path, isSearch }: CacheRequest, { headers, version }: StoredResponse): boolean => {
			const { location } = headers;
			if (location !== undefined) return !location.startsWith('/') || isSearch || isThere(pathOf(location));
			return isSearch ? !addresses || searchable.has(version) : isThere(path);
		},
	};
}

/** First segments, besides the languages, of what exists only as long as the content has it. */
const pictures = new Set(['bilder', 'bilde']);

function isOfContent(path: string): boolean {
	const first = path.split('/', 2)[1];
	return isLocale(first) || pictures.has(first ?? '');
}

function pathOf(location: string): string {
	return location.split('?', 1)[0] ?? location;
}
