import { resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { SearchQuery } from '../addresses/search-query';
import { currentRegistry } from '../content/store/registry';
import { logLine } from '../content/store/store-log';
import type { Locale } from '../i18n/routing';
import { processWidePlace } from '../process-wide';
import { answerOn, type SearchAnswer } from './answer';
import { createSearchEngine } from './engine';
import { type SearchThread, searchInThread, searchWorkerBundle } from './search-thread';
import { createSiteSearch, type SearchContent } from './site-search';

const isDevelopment = process.env.NODE_ENV === 'development';

/** How often (ms) it is looked whether the content has changed: a look costs nothing. */
const lookEveryMs = 250;
/** How long (ms) to wait where there is no content yet. */
const restMs = 2_000;

/** One search for all that Next bundles apart. */
const place = processWidePlace<ReturnType<typeof createSiteSearch>>('search');

function siteSearch(): ReturnType<typeof createSiteSearch> {
	// A thread runs a bundle, which does not follow the code as it is edited.
	const start = isDevelopment
		? searchHere
		: () => searchInThread({ script: resolve(/* turbopackIgnore: true */ searchWorkerBundle) });
	place.value ??= createSiteSearch({ start, log: logLine, elapsed: () => performance.now() });
	return place.value;
}

function searchHere(): SearchThread {
	return { ...createSearchEngine(() => turn()), end: () => undefined };
}

/** What the site says of a query. */
export async function askSite(content: SearchContent, locale: Locale, query: SearchQuery): Promise<SearchAnswer> {
	const search = siteSearch();
	search.follow(content);
	return answerOn(content.site, await search.ask(locale, query));
}

/** Has the search ready before anybody asks, and again after each change. */
export function keepSearchCurrent(): void {
	if (isDevelopment) return;
	const look = async () => {
		const content = await currentRegistry().catch(() => undefined);
		if (content) siteSearch().follow(content);
		setTimeout(look, content ? lookEveryMs : restMs).unref();
	};
	void look();
}
