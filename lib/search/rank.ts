import { pageTypes } from '../content/source/page-types';
import { answerableIn, answersTo } from './answering';
import type { IndexedPage, SearchIndex } from './indexed';
import type { QueryWord } from './interpret';
import { createNaming } from './names';

/** The pages that answer a query, by their numbers, best first. */
export interface Ranking {
	/** Of the pages that are wanted, those that say something of it. */
	wanted: number[];
	/** All others. So many as were to be shown are in order, and those after them in none. */
	others: number[];
	/** How much of the query the best of them answers, from 0 to 1. Words that no page answers do not count. */
	coverage: number;
}

interface Options {
	/** The query's wording, by which two likely pages are told apart. */
	asked: ReadonlySet<string>;
	/** Pages that are listed however little they answer. */
	wanted: ReadonlySet<number>;
	/** So many are shown at most. */
	most: number;
}

/** What is left of the worth of a page that answers almost nothing of the query. */
const leastCoverage = 0.3;
/** So many pages are looked at closely: those after them say too little of what was asked. */
const mostCandidates = 30;
/** Pages with less than this share of the best one's score are there by accident. */
const leastShare = 0.12;

/** Ranks the pages that answer a query. */
export function rank(words: readonly QueryWord[], index: SearchIndex, { asked, wanted, most }: Options): Ranking {
	const answerable = answerableIn(words, index);
	const { pages, sums: scores, coverage } = answersTo(answerable, index);
	const entryOf = (page: number) => index.pages[page];
	for (const page of pages) {
		const boost = pageTypes[entryOf(page)?.page.type ?? 'page'].boost;
		scores[page] = (scores[page] ?? 0) * (leastCoverage + (1 - leastCoverage) * (coverage[page] ?? 0)) * boost;
	}
	const bestFirst = byScore(scores, index.pages);
	const likely = highest(pages, mostCandidates, bestFirst);
	const isLikely = new Set(likely);
	const worthOfNames = createNaming(answerable, asked, index);
	for (const page of likely) {
		const entry = entryOf(page);
		if (entry) scores[page] = (scores[page] ?? 0) * (1 + worthOfNames(entry));
	}
	likely.sort(bestFirst);
	const least = (scores[likely[0] ?? 0] ?? 0) * leastShare;
	const listed = pages.filter((page) => !isLikely.has(page) && ((scores[page] ?? 0) >= least || wanted.has(page)));
	const named = likely.filter((page) => (scores[page] ?? 0) >= least || wanted.has(page));
	const isWanted = (page: number) => wanted.has(page);
	const others = listed.filter((page) => !isWanted(page));
	const first = named.filter((page) => !isWanted(page));
	if (first.length < most) others.sort(bestFirst);
	return {
		wanted: [...named.filter(isWanted), ...listed.filter(isWanted).sort(bestFirst)],
		others: [...first, ...others],
		coverage: coverage[likely[0] ?? 0] ?? 0,
	};
}

/** The higher score first; of pages that score the same, the one whose address comes first. */
function byScore(scores: Float64Array, pages: readonly IndexedPage[]): (a: number, b: number) => number {
	const urlOf = (page: number) => pages[page]?.page.url ?? '';
	return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || (urlOf(a) < urlOf(b) ? -1 : 1);
}

/** The first pages of an order, in it. */
function highest(pages: readonly number[], most: number, order: (a: number, b: number) => number): number[] {
	const found: number[] = [];
	for (const page of pages) {
		let at = found.length;
		while (at > 0 && order(page, found[at - 1] ?? page) < 0) at--;
		if (at === most) continue;
		found.splice(at, 0, page);
		found.length = Math.min(found.length, most);
	}
	return found;
}
