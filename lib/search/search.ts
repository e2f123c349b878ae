import type { SearchQuery } from '../addresses/search-query';
import { didYouMean } from './did-you-mean';
import { isErrorLike, pageOfErrorMessage } from './error-messages';
import type { IndexedPage, SearchIndex } from './indexed';
import { interpret, type QueryWord } from './interpret';
import { spoken } from './named-so';
import type { SearchPage } from './pages';
import { type Ranked, rank } from './rank';
import { askedFor, mark, type Piece, type Snippet, snippetOf } from './snippet';
import { wordingOf } from './wording';

/** A page that answers a query, as the index knows it. */
export interface Hit {
	page: SearchPage;
	title: Piece[];
	snippet: Snippet;
}

/** What an index finds. Plain data that passes between threads. */
export interface Found {
	/** The results of one page of them, best first. */
	results: Hit[];
	total: number;
	/** The page of results that this is, from 1: the last one when a later one was asked for. */
	page: number;
	pages: number;
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
/** A page that answers so much of a query answers an error message too. */
const goodCoverage = 0.75;

/**
 * Answers a query from an index. Pure. A misspelt query gets the answer of the one that was most likely meant. Readers are told
 * of that only where every word is then known: «glemt passord» on English pages is Norwegian, not a slip for «glemt password».
 */
export function search(index: SearchIndex, { text, page: wanted, exact }: SearchQuery): Found {
	const written = interpret(text, index);
	const explaining = pageOfErrorMessage(text, index.errorMessages);
	const isMeant = exact || explaining || index.namedSo(spoken(text)).length > 0;
	const meant = isMeant ? undefined : didYouMean(text, written);
	const words = meant === undefined ? written : interpret(meant, index);
	const isWhole = written.every(({ isKnown, correction }) => isKnown || correction !== undefined);
	const { entries, coverage } = find(index, meant ?? text, words, text);
	const all = [...new Set([...(explaining ? [explaining] : []), ...entries])];
	const pages = Math.max(1, Math.ceil(all.length / resultsPerPage));
	const page = Math.min(wanted, pages);
	const asked = askedFor(words, index);
	const toResult = (entry: IndexedPage): Hit => ({
		page: entry.page,
		title: mark(entry.text.title, asked),
		snippet: snippetOf(entry, asked),
	});
	const understood = written.every(({ isKnown }) => isKnown) && coverage >= goodCoverage;
	return {
		results: all.slice((page - 1) * resultsPerPage, page * resultsPerPage).map(toResult),
		total: all.length,
		page,
		pages,
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
	const isDanger = [written, text].map(spoken).some(index.language.tellsOfDanger);
	const urgent = isDanger ? index.pages.filter(({ page }) => page.urgent) : [];
	const named = index.namedSo(spoken(text));
	const preferred = new Set([...named, ...urgent]);
	const ranked = rank(words, index, wordingOf(text), preferred);
	const first = [named, urgent].flatMap((pages) => bestFirst(pages, ranked));
	return { entries: [...new Set([...first, ...ranked.map(({ entry }) => entry)])], coverage: ranked[0]?.coverage ?? 0 };
}

/** Pages in the order in which they answer the query; those that say nothing of it come last. */
function bestFirst(pages: readonly IndexedPage[], ranked: readonly Ranked[]): IndexedPage[] {
	const answering = ranked.map(({ entry }) => entry).filter((entry) => pages.includes(entry));
	return [...answering, ...pages.filter((page) => !answering.includes(page))];
}
