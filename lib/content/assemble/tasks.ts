import type { Page, SiteContent } from '../types';
import { pageAt } from './resolve';

/**
 * The pages that stand as large links on a page: those whose `navigation_link` an editor has set and whose nearest
 * section above is this page, or, on the front page, those that lie in no section. By the weight of the link, then in the
 * order of the main menu.
 */
export function tasksOn(site: Pick<SiteContent, 'locales'>, { locale, path }: Pick<Page, 'locale' | 'path'>): Page[] {
	const { pages, mainMenu } = site.locales[locale];
	const weight = ({ navigationLink }: Page) => navigationLink?.weight ?? Number.MAX_SAFE_INTEGER;
	const place = ({ url }: Page) => mainMenu.findIndex((item) => item.url === url) + 1 || mainMenu.length + 1;
	return linkedIn(pages)
		.filter((page) => sectionAbove(site, page) === path)
		.sort((a, b) => weight(a) - weight(b) || place(a) - place(b));
}

const known = new WeakMap<Record<string, Page>, readonly Page[]>();

/** The pages whose `navigation_link` is set: few, and asked for by every section. */
function linkedIn(pages: Record<string, Page>): readonly Page[] {
	const linked = known.get(pages) ?? Object.values(pages).filter((page) => page.navigationLink);
	known.set(pages, linked);
	return linked;
}

/** Path of the nearest section that a page lies in, or of the front page. */
function sectionAbove(site: Pick<SiteContent, 'locales'>, { breadcrumbs }: Page): string {
	const above = [...breadcrumbs].reverse().map(({ url }) => pageAt(site.locales, url));
	return above.find((page) => page?.type === 'section')?.path ?? '/';
}
