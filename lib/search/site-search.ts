import { setImmediate as turn } from 'node:timers/promises';
import type { SearchQuery } from '../addresses/search-query';
import type { Page, SiteContent } from '../content/types';
import { type Locale, locales } from '../i18n/routing';
import { searchPageOf } from './pages';
import type { Found } from './search';
import type { SearchThread } from './search-thread';
import { isSameText, textSourceOf } from './texts';

/** The content that is searched. */
export interface SearchContent {
	site: SiteContent;
	version: string;
}

interface Options {
	start(): SearchThread;
	log(level: 'info' | 'error', message: string): void;
	/** Milliseconds on a clock that only goes forwards. */
	elapsed(): number;
}

interface Following {
	thread: SearchThread;
	version: string;
	facts: string;
	texts: ReadonlyMap<string, Page>;
	/** How many texts the thread has taken in, replaced ones among them. */
	taken: number;
}

/** So many texts, and pages, are sent at a time: requests and questions come in between, and little is on its way. */
const textsAtOnce = 20;
const pagesAtOnce = 500;
/** After a failure it is tried again so much later (ms). */
const restMs = 5_000;

/**
 * The search of a site whose content changes. Only texts that have changed are read anew. A new thread takes over where there is
 * none, where it has failed, and where it would hold more that has gone than what is there.
 */
export function createSiteSearch({ start, log, elapsed }: Options) {
	let current: Following | undefined;
	let wanted: SearchContent | undefined;
	let underway: Promise<void> | undefined;
	let failedAt = Number.NEGATIVE_INFINITY;

	const takeIn = async ({ site, version }: SearchContent): Promise<void> => {
		const before = current;
		const texts = textsOf(site);
		const facts = JSON.stringify(site.facts);
		const isChanged = (page: Page) => before?.facts !== facts || !isSameText(before.texts.get(page.file), page);
		const changed: Page[] = [];
		for (const [place, page] of [...texts.values()].entries()) {
			if (place % pagesAtOnce === 0) await turn();
			if (isChanged(page)) changed.push(page);
		}
		const isKept = before !== undefined && before.taken + changed.length <= 2 * Math.max(texts.size, before.texts.size);
		const thread = isKept ? before.thread : start();
		const sent = isKept ? changed : [...texts.values()];
		try {
			await send(thread, site, sent);
		} catch (error) {
			thread.end();
			if (isKept) current = undefined;
			throw error;
		}
		current = { thread, version, facts, texts, taken: sent.length + (isKept ? before.taken : 0) };
		if (!isKept) before?.thread.end();
	};
	const catchUp = async (): Promise<void> => {
		while (wanted && wanted.version !== current?.version) await takeIn(wanted);
	};
	const follow = (content: SearchContent): void => {
		wanted = content;
		if (underway || content.version === current?.version || elapsed() - failedAt < restMs) return;
		underway = catchUp()
			.catch((error: unknown) => {
				failedAt = elapsed();
				log('error', `Søket kunne ikke oppdateres, prøver igjen: ${String(error)}`);
			})
			.finally(() => {
				underway = undefined;
			});
	};
	const ready = async (): Promise<SearchThread> => {
		if (!current) await underway;
		if (!current) throw new Error('The search has not come up.');
		return current.thread;
	};
	return {
		/** Has the search follow the content: at once returns, and takes in what has changed beside everything else. */
		follow,
		/**
		 * What the pages say of a query: those of the content before, while a change is taken in. Only a question that comes before
		 * any content has been taken in waits for it.
		 *
		 * @throws {Error} when the search cannot be started, or its thread fails.
		 */
		ask: async (locale: Locale, query: SearchQuery): Promise<Found> => {
			const thread = await ready();
			try {
				return await thread.ask(locale, query);
			} catch (error) {
				log('error', `Søket svarte ikke, og starter på nytt: ${String(error)}`);
				thread.end();
				if (current?.thread === thread) current = undefined;
				if (wanted) follow(wanted);
				return (await ready()).ask(locale, query);
			}
		},
	};
}

/** The pages of a site whose texts differ: each file once, be it shown in several languages. */
function textsOf(site: SiteContent): Map<string, Page> {
	const texts = new Map<string, Page>();
	for (const locale of locales)
		for (const page of Object.values(site.locales[locale].pages)) if (!texts.has(page.file)) texts.set(page.file, page);
	return texts;
}

/** Sends a site to the thread: texts that it has not read, every page, and what editors have said to mean the same. */
async function send(thread: SearchThread, site: SiteContent, texts: readonly Page[]): Promise<void> {
	for (let from = 0; from < texts.length; from += textsAtOnce)
		await thread.take(texts.slice(from, from + textsAtOnce).map(textSourceOf), site.facts);
	for (const locale of locales) {
		const pages = Object.values(site.locales[locale].pages);
		for (let from = 0; from < pages.length; from += pagesAtOnce) {
			const some = pages.slice(from, from + pagesAtOnce);
			await thread.list(
				locale,
				some.map((page) => searchPageOf(page, site)),
			);
		}
	}
	await thread.publish(
		Object.fromEntries(locales.map((locale) => [locale, site.ownSynonyms[locale] ?? site.synonyms])),
	);
}
