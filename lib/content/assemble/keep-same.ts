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
	return before && isSame(before, page) ? before : page;
}

/** Field by field: the heavy ones are mostly the very same objects. */
function isSame(before: Page, page: Page): boolean {
	const fields = Object.keys(page) as (keyof Page)[];
	if (fields.length !== Object.keys(before).length) return false;
	return fields.every((field) => before[field] === page[field] || isDeepStrictEqual(before[field], page[field]));
}
