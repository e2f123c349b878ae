import type { SearchQuery } from '../addresses/search-query';
import { answerableIn, answersTo } from './answering';
import { didYouMean } from './did-you-mean';
import { isErrorLike, pageOfErrorMessage } from './error-messages';
import type { IndexedPage, SearchIndex } from './indexed';
import { interpret, type QueryWord } from './interpret';
import { spoken } from './named-so';
import type { SearchPage } from './pages';
import { rank } from './rank';
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
	const said = spoken(text);
	const isMeant = exact || explaining || index.namedSo(said).length > 0;
	const meant = isMeant ? undefined : didYouMean(text, written);
	const words = meant === undefined ? written : interpret(meant, index);
	const isWhole = written.every(({ isKnown, correction }) => isKnown || correction !== undefined);
	const { first, others, coverage } = find(index, words, {
		...{ text: meant ?? text, explaining, most: wanted * resultsPerPage },
		isDanger: isDanger(said, index) || (meant !== undefined && isDanger(spoken(meant), index)),
	});
	const total = first.length + others.length;
	const pages = Math.max(1, Math.ceil(total / resultsPerPage));
	const page = Math.min(wanted, pages);
	const asked = askedFor(words, index);
	const toResult = (entry: IndexedPage): Hit => ({
		page: entry.page,
		title: mark(entry.text.title, asked),
		snippet: snippetOf(entry, asked),
	});
	const understood = written.every(({ isKnown }) => isKnown) && coverage >= goodCoverage;
	return {
		results: [...first, ...others.slice(0, page * resultsPerPage)]
			.slice((page - 1) * resultsPerPage, page * resultsPerPage)
			.flatMap((number) => index.pages[number] ?? [])
			.map(toResult),
		total,
		page,
		pages,
		...(meant !== undefined && isWhole && { correction: { query: meant, isChoice: finds(index, written, said) } }),
		needsContact: !explaining && !understood && isErrorLike(text),
	};
}

interface Asking {
	text: string;
	isDanger: boolean;
	explaining: IndexedPage | undefined;
	most: number;
}

/**
 * The numbers of the pages that answer a query: those that come first whatever they say, then the others, best first; and how
 * much of it the one that says most answers. Danger is told of by what was written: no correction may hide it.
 */
function find(index: SearchIndex, words: readonly QueryWord[], { text, isDanger: inDanger, explaining, most }: Asking) {
	const numbersOf = (pages: readonly IndexedPage[]) => pages.map(({ number }) => number);
	const preferred = [
		...[numbersOf(explaining ? [explaining] : []), numbersOf(index.namedSo(spoken(text)))],
		numbersOf(inDanger ? index.urgent : []),
	];
	const { wanted, others, coverage } = rank(words, index, {
		asked: wordingOf(text),
		wanted: new Set(preferred.flat()),
		most,
	});
	// In the order in which they answer; those that say nothing of the query come last.
	const first = preferred.flatMap((pages) => [...wanted.filter((page) => pages.includes(page)), ...pages]);
	return { first: [...new Set(first)], others, coverage };
}

/** True when a query finds some page, taken as it is written. */
function finds(index: SearchIndex, words: readonly QueryWord[], said: string): boolean {
	return (
		answersTo(answerableIn(words, index), index).pages.length > 0 || (isDanger(said, index) && index.urgent.length > 0)
	);
}

function isDanger(said: string, { language }: SearchIndex): boolean {
	return language.tellsOfDanger(said);
}
