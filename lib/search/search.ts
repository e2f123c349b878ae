import type { SearchQuery } from '../addresses/search-query';
import type { Registry } from '../content/store/content-store';
import type { Page, PageLink } from '../content/types';
import type { Locale } from '../i18n/routing';
import { didYouMean } from './did-you-mean';
import { isErrorLike, pageOfErrorMessage } from './error-messages';
import { interpret, type QueryWord } from './interpret';
import { spoken } from './named-so';
import { type Ranked, rank } from './rank';
import { buildIndex, type IndexedPage, type SearchIndex } from './search-index';
import { askedFor, mark, type Piece, type Snippet, snippetOf } from './snippet';
import { wordingOf } from './wording';

export interface SearchResult {
	page: Page;
	title: Piece[];
	snippet: Snippet;
}

export interface SearchAnswer {
	/** The results of one page of them, best first. */
	results: SearchResult[];
	total: number;
	/** The page of results that this is, from 1: the last one when a later one was asked for. */
	page: number;
	pages: number;
	/** Where to look next when there is one result only, which may not be the right one. */
	related: readonly PageLink[];
	/** What these are the results of, where that is another query than what was written, and all of it is understood. */
	correction?: Correction;
	/** True for what looks like an error message that no page explains: people can help better than pages. */
	needsContact: boolean;
}

interface Correction {
	query: string;
	/** True when what was written finds something too. */
	isChoice: boolean;
}

export const resultsPerPage = 10;
const mostRelated = 3;
/** Pages with less than this share of the best one's score are there by accident. */
const leastShare = 0.12;
/** A page that answers so much of a query answers an error message too. */
const goodCoverage = 0.75;

/**
 * Answers a query from an index. Pure. A misspelt query gets the answer of the one that was most likely meant. Readers are told
 * of that only where every word is then known: «glemt passord» on English pages is Norwegian, not a slip for «glemt password».
 */
export function search(index: SearchIndex, { text, page: wanted, exact }: SearchQuery): SearchAnswer {
	const written = interpret(text, index);
	const explaining = pageOfErrorMessage(text, index.pages);
	const isMeant = exact || explaining || index.namedSo(spoken(text)).length > 0;
	const meant = isMeant ? undefined : didYouMean(text, written);
	const words = meant === undefined ? written : interpret(meant, index);
	const isWhole = written.every(({ isKnown, correction }) => isKnown || correction !== undefined);
	const { entries, coverage } = find(index, meant ?? text, words, text);
	const all = [...new Set([...(explaining ? [explaining] : []), ...entries])];
	const pages = Math.max(1, Math.ceil(all.length / resultsPerPage));
	const page = Math.min(wanted, pages);
	const asked = askedFor(words, index);
	const toResult = (entry: IndexedPage): SearchResult => ({
		page: entry.page,
		title: mark(entry.title, asked),
		snippet: snippetOf(entry, asked),
	});
	const understood = written.every(({ isKnown }) => isKnown) && coverage >= goodCoverage;
	return {
		results: all.slice((page - 1) * resultsPerPage, page * resultsPerPage).map(toResult),
		total: all.length,
		page,
		pages,
		related: all.length === 1 ? (all[0]?.page.related.slice(0, mostRelated) ?? []) : [],
		...(meant !== undefined &&
			isWhole && {
				correction: { query: meant, isChoice: find(index, text, written, text).entries.length > 0 },
			}),
		needsContact: !explaining && !understood && isErrorLike(text),
	};
}

/**
 * The pages that answer a query, best first, and how much of it the one that says most answers. Danger is told of by what was
 * written: no correction may hide it.
 */
function find(index: SearchIndex, text: string, words: readonly QueryWord[], written: string) {
	const ranked = rank(words, index, wordingOf(text));
	const best = ranked[0]?.score ?? 0;
	const found = ranked.filter(({ score }) => score >= best * leastShare).map(({ entry }) => entry);
	const isDanger = [written, text].map(spoken).some(index.language.tellsOfDanger);
	const urgent = isDanger ? index.pages.filter(({ page }) => page.urgent) : [];
	const preferred = [index.namedSo(spoken(text)), urgent].flatMap((pages) => bestFirst(pages, ranked));
	return { entries: [...new Set([...preferred, ...found])], coverage: ranked[0]?.coverage ?? 0 };
}

/** Pages in the order in which they answer the query; those that say nothing of it come last. */
function bestFirst(pages: readonly IndexedPage[], ranked: readonly Ranked[]): IndexedPage[] {
	const answering = ranked.map(({ entry }) => entry).filter((entry) => pages.includes(entry));
	return [...answering, ...pages.filter((page) => !answering.includes(page))];
}

let held: { version: string; indexes: Map<Locale, SearchIndex> } | undefined;

/** The index of a language for the content that stands now: built when it is first asked for, and again when content has changed. */
export function currentIndex({ site, version }: Pick<Registry, 'site' | 'version'>, locale: Locale): SearchIndex {
	if (held?.version !== version) held = { version, indexes: new Map() };
	const index = held.indexes.get(locale) ?? buildIndex(site, locale);
	held.indexes.set(locale, index);
	return index;
}
