import type { SearchQuery } from '../addresses/search-query';
import type { SiteContent } from '../content/types';
import { type Locale, locales } from '../i18n/routing';
import type { SearchSite } from './engine';
import { searchPagesOf } from './pages';
import type { Found } from './search';
import type { SearchThread } from './search-thread';
import type { TextSource } from './texts';

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
	texts: ReadonlyMap<string, TextSource>;
	/** How many texts the thread has taken in, replaced ones among them. */
	taken: number;
}

/** So many texts are sent at a time: questions come in between, and little is on its way. */
const batch = 20;
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
		const isChanged = (text: TextSource) => before?.facts !== facts || !isSame(before.texts.get(text.file), text);
		const changed = [...texts.values()].filter(isChanged);
		const isKept = before !== undefined && before.taken + changed.length <= 2 * Math.max(texts.size, before.texts.size);
		const thread = isKept ? before.thread : start();
		const sent = isKept ? changed : [...texts.values()];
		try {
			for (let from = 0; from < sent.length; from += batch)
				await thread.take(sent.slice(from, from + batch), site.facts);
			await thread.publish(searchSiteOf(site));
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

/** The texts of a site, each once, by its file. */
function textsOf(site: SiteContent): Map<string, TextSource> {
	const texts = new Map<string, TextSource>();
	for (const locale of locales) {
		for (const page of Object.values(site.locales[locale].pages)) {
			if (texts.has(page.file)) continue;
			const { file, language, path, title, ingress, description, keywords, errorMessages, markdown } = page;
			texts.set(file, {
				...{ file, language, path, title, keywords, errorMessages, markdown },
				...(ingress !== undefined && { ingress }),
				...(description !== undefined && { description }),
			});
		}
	}
	return texts;
}

function searchSiteOf(site: SiteContent): SearchSite {
	const content = (locale: Locale) => ({
		pages: searchPagesOf(site, locale),
		synonyms: site.ownSynonyms[locale] ?? site.synonyms,
	});
	return Object.fromEntries(locales.map((locale) => [locale, content(locale)])) as Record<
		Locale,
		ReturnType<typeof content>
	>;
}

function isSame(before: TextSource | undefined, text: TextSource): boolean {
	return (
		before !== undefined &&
		before.markdown.hash === text.markdown.hash &&
		before.path === text.path &&
		before.title === text.title &&
		before.ingress === text.ingress &&
		before.description === text.description &&
		before.keywords.join('\n') === text.keywords.join('\n') &&
		before.errorMessages.join('\n') === text.errorMessages.join('\n')
	);
}
