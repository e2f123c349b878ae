import type { SearchQuery } from '../addresses/search-query';
import type { Registry } from '../content/store/content-store';
import type { Page } from '../content/types';
import type { Locale } from '../i18n/routing';
import { didYouMean } from './did-you-mean';
import { isErrorLike, pageOfErrorMessage } from './error-messages';
import { interpret } from './interpret';
import { spoken } from './named-so';
import { type Ranked, rank } from './rank';
import { buildIndex, type IndexedPage, type SearchIndex } from './search-index';
import { askedFor, mark, type Piece, snippetOf } from './snippet';
import { wordingOf } from './wording';

export interface SearchResult {
	page: Page;
	title: Piece[];
	snippet: Piece[];
}

export interface SearchAnswer {
	/** The results of one page of them, best first. */
	results: SearchResult[];
	total: number;
	/** The page of results that this is, from 1: the last one when a later one was asked for. */
	page: number;
	pages: number;
	/** A query that was more likely meant. */
	suggestion?: string;
	/** True for what looks like an error message that no page explains: people can help better than pages. */
	needsContact: boolean;
}

export const resultsPerPage = 10;
/** Pages with less than this share of the best one's score are there by accident. */
const leastShare = 0.12;
/** A page that answers so much of a query answers an error message too. */
const goodCoverage = 0.75;

/** Answers a query from an index. Pure. */
export function search(index: SearchIndex, { text, page: wanted }: SearchQuery): SearchAnswer {
	const words = interpret(text, index);
	const ranked = rank(words, index, wordingOf(text));
	const explaining = pageOfErrorMessage(text, index.pages);
	const best = ranked[0]?.score ?? 0;
	const found = ranked.filter(({ score }) => score >= best * leastShare).map(({ entry }) => entry);
	const said = spoken(text);
	const urgent = index.language.tellsOfDanger(said) ? index.pages.filter(({ page }) => page.urgent) : [];
	const preferred = [index.namedSo(said), urgent].flatMap((pages) => bestFirst(pages, ranked));
	const all = [...new Set([...(explaining ? [explaining] : []), ...preferred, ...found])];
	const pages = Math.max(1, Math.ceil(all.length / resultsPerPage));
	const page = Math.min(wanted, pages);
	const asked = askedFor(words, index.language);
	const toResult = (entry: IndexedPage): SearchResult => ({
		page: entry.page,
		title: mark(entry.title, asked),
		snippet: snippetOf(entry, asked),
	});
	const suggestion = didYouMean(text, words);
	const understood = words.every(({ isKnown }) => isKnown) && (ranked[0]?.coverage ?? 0) >= goodCoverage;
	return {
		results: all.slice((page - 1) * resultsPerPage, page * resultsPerPage).map(toResult),
		total: all.length,
		page,
		pages,
		...(suggestion && { suggestion }),
		needsContact: !explaining && !understood && isErrorLike(text),
	};
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
