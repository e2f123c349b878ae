import type { SearchQuery } from '../addresses/search-query';
import type { SiteContent } from '../content/types';
import { type Locale, locales } from '../i18n/routing';
import type { SearchIndex } from './indexed';
import { indexing } from './indexing';
import { searchLanguage } from './language/language';
import type { SearchPage } from './pages';
import { type Found, search } from './search';
import { createTextShelf } from './text-shelf';
import type { TextSource } from './texts';
import { createSpellings } from './vocabulary';

/** What editors have said to mean the same, by language. */
type SynonymsOfSite = Readonly<Record<string, SiteContent['synonyms']>>;

/** Searches a site that changes, wherever it runs. */
export interface SearchEngine {
	/** Reads texts that are new, or new versions. Nobody finds them before they are published. */
	take(texts: readonly TextSource[], facts: SiteContent['facts']): Promise<void>;
	/** Takes in pages of a language: those that are to be found when the next site is published. */
	list(locale: Locale, pages: readonly SearchPage[]): Promise<void>;
	/** When this has resolved, the pages that were listed are found, and no others. What stood before answers meanwhile. */
	publish(synonyms: SynonymsOfSite): Promise<void>;
	/** @throws {Error} when nothing has been published. */
	ask(locale: Locale, query: SearchQuery): Promise<Found>;
}

/** So long (ms) an index is worked on before questions come in between. */
const atOnceMs = 10;

/** A search in the thread that asks. `rest` lets others have the thread. */
export function createSearchEngine(rest: () => Promise<void>): SearchEngine {
	const shelf = createTextShelf();
	const spellings = Object.fromEntries(locales.map((locale) => [locale, createSpellings(searchLanguage(locale))]));
	const numbers = new Map<string, number>();
	const listed = new Map<Locale, SearchPage[]>();
	let replaced: number[] = [];
	let indexes = new Map<Locale, SearchIndex>();

	const indexOf = async (locale: Locale, synonyms: SiteContent['synonyms']): Promise<SearchIndex> => {
		const pages = listed.get(locale) ?? [];
		const language = searchLanguage(locale);
		const own = spellings[locale] ?? createSpellings(language);
		const textOf = (file: string) => numbers.get(file);
		const steps = indexing({ shelf, textOf, pages, synonyms, language, spellings: own });
		for (let startedAt = performance.now(); ; ) {
			const step = steps.next();
			if (step.done) return step.value;
			if (performance.now() - startedAt < atOnceMs) continue;
			await rest();
			startedAt = performance.now();
		}
	};
	return {
		take: async (texts, facts) => {
			for (const text of texts) {
				const before = numbers.get(text.file);
				if (before !== undefined) replaced.push(before);
				numbers.set(text.file, shelf.add(text, facts));
			}
		},
		list: async (locale, pages) => {
			listed.set(locale, [...(listed.get(locale) ?? []), ...pages]);
		},
		publish: async (synonyms) => {
			const next = new Map<Locale, SearchIndex>();
			for (const locale of locales) next.set(locale, await indexOf(locale, synonyms[locale] ?? []));
			indexes = next;
			const files = new Set([...listed.values()].flatMap((pages) => pages.map(({ file }) => file)));
			listed.clear();
			for (const [file, number] of numbers) {
				if (files.has(file)) continue;
				numbers.delete(file);
				replaced.push(number);
			}
			for (const number of replaced) shelf.forget(number);
			replaced = [];
		},
		ask: async (locale, query) => {
			const index = indexes.get(locale);
			if (!index) throw new Error('The search has no content yet.');
			return search(index, query);
		},
	};
}
