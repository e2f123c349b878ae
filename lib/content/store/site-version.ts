import { createHash } from 'node:crypto';
import { digestOf } from '../assemble/digest';
import { withoutTrees } from '../markdown/markdown-text';
import type { SiteContent } from '../types';
import type { Snapshot } from './snapshot';

type Version = Pick<Snapshot, 'sequence' | 'hash' | 'past'>;

/** The version of a site: that of the one before while nothing is otherwise. */
export function nextVersion({ sequence, hash, past }: Version, site: SiteContent): Version {
	const next = { hash: hashOfSite(site), past: hashOf(withdrawnIn(site)) };
	return { ...next, sequence: next.hash === hash && next.past === past ? sequence : sequence + 1 };
}

/**
 * Names what a folder makes. What has been withdrawn does not count: only a site that has run for long knows that, and whoever
 * has the same folder is to find the same name.
 */
export function hashOfSite(site: SiteContent): string {
	const locales = Object.entries(site.locales).map(([locale, content]) => {
		const pages = Object.entries(content.pages).map(([path, page]) => [path, digestOf(page)]);
		return [locale, { ...content, pages, withdrawn: {} }];
	});
	return hashOf({ ...site, locales });
}

function withdrawnIn({ locales }: SiteContent): unknown {
	return Object.entries(locales).map(([locale, { withdrawn }]) => [locale, withdrawn]);
}

function hashOf(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value, withoutTrees)).digest('hex').slice(0, 12);
}
