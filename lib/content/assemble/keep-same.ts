import { isDeepStrictEqual } from 'node:util';
import { locales } from '../../i18n/routing';
import type { Page, SiteContent } from '../types';

/** A site with the page objects of the one before wherever a page is as it was: whoever remembers something of a page finds it again. */
export function keepSame(before: Pick<SiteContent, 'locales'> | undefined, site: SiteContent): SiteContent {
	if (!before) return site;
	const contents = locales.map((locale) => {
		const content = site.locales[locale];
		const old = before.locales[locale].pages;
		const pages = Object.entries(content.pages).map(([path, page]) => [path, sameOf(old, path, page)]);
		return [locale, { ...content, pages: Object.fromEntries(pages) }];
	});
	return { ...site, locales: Object.fromEntries(contents) };
}

function sameOf(old: Record<string, Page>, path: string, page: Page): Page {
	const before = Object.hasOwn(old, path) ? old[path] : undefined;
	return before && isDeepStrictEqual(before, page) ? before : page;
}
