import { pageAt } from '../content/assemble/resolve';
import type { Page, PageLink, SiteContent } from '../content/types';
import type { Found, Hit } from './search';

/** A page that answers a query, as it is shown. */
export interface SearchResult extends Omit<Hit, 'page'> {
	page: Page;
}

export interface SearchAnswer extends Omit<Found, 'results'> {
	results: SearchResult[];
	/** Where to look next when there is one result only, which may not be the right one. */
	related: readonly PageLink[];
}

const mostRelated = 3;

/** What was found, on a site that may be newer than the index: pages that it does not have are not shown. */
export function answerOn(site: Pick<SiteContent, 'locales'>, found: Found): SearchAnswer {
	const results = found.results.flatMap((hit): SearchResult[] => {
		const page = pageAt(site.locales, hit.page.url);
		return page ? [{ ...hit, page }] : [];
	});
	const total = found.total - (found.results.length - results.length);
	return {
		...found,
		results,
		total,
		related: total === 1 ? (results[0]?.page.related.slice(0, mostRelated) ?? []) : [],
	};
}
