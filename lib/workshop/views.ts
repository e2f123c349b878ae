import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Registry } from '../content/store/content-store';
import { processWide } from '../process-wide';

/** A site as somebody looks at it now: with what is not saved yet, or as of another moment. Each holds a whole site's pages. */
const views = processWide(
	'workshop-views',
	() => new LRUCache<string, Registry>({ max: 30, ttl: 12 * 60 * 60 * 1000, updateAgeOnGet: true }),
);

/** Where views are shown: below it come the site's own addresses. */
const viewsPath = '/verksted/vis';

/** Shows a site under an address of its own, or under one that it had; gives the address, to which the site's own are added. */
export function showView(registry: Registry, token: string = randomBytes(16).toString('base64url')): string {
	views.set(token, registry);
	return `${viewsPath}/${token}`;
}

/** What an address below `viewsPath` asks for: which view, and which address of the site. */
export function readViewAddress(
	url: string,
): { registry: Registry | undefined; prefix: string; address: string } | undefined {
	const [, token, address = ''] = /^\/verksted\/vis\/([\w-]+)(\/.*)?$/.exec(url) ?? [];
	return token ? { registry: views.get(token), prefix: `${viewsPath}/${token}`, address: address || '/' } : undefined;
}
