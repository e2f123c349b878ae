import { pageTypes } from '../content/source/page-types';
import type { IndexedPage, SearchIndex } from './indexed';
import type { Meaning, QueryWord } from './interpret';
import { createNaming } from './names';
import { scoreAt } from './scores';

export interface Ranked {
	entry: IndexedPage;
	score: number;
	/** How many of the query's words the page answers, from 0 to 1. Words that no page answers do not count. */
	coverage: number;
}

/** What is left of the worth of a page that answers almost nothing of the query. */
const leastCoverage = 0.3;
/** So many pages are looked at closely: those after them say too little of what was asked. */
const mostCandidates = 30;
/** Pages with less than this share of the best one's score are there by accident. */
const leastShare = 0.12;

/**
 * The pages that answer a query, best first. `asked` is its wording, by which two likely pages are told apart; `wanted` are
 * pages that are listed however little they answer.
 */
export function rank(
	words: readonly QueryWord[],
	index: SearchIndex,
	asked: ReadonlySet<string> = new Set(),
	wanted: ReadonlySet<IndexedPage> = new Set(),
): Ranked[] {
	const answerable = words.map((word) => ({ word, weight: weightOf(word, index) })).filter(({ weight }) => weight > 0);
	const ranked = answersTo(answerable, index);
	const likely = highest(ranked, mostCandidates);
	const worthOfNames = createNaming(answerable, asked, index);
	const named = likely.map((one) => ({ ...one, score: one.score * (1 + worthOfNames(one.entry)) })).sort(bestFirst);
	const least = (named[0]?.score ?? 0) * leastShare;
	const isListed = ({ entry, score }: Ranked) => score >= least || wanted.has(entry);
	const isLikely = new Set(likely);
	const others = ranked.filter((one) => isListed(one) && !isLikely.has(one));
	return [...named.filter(isListed), ...others.sort(bestFirst)];
}

/** Every page that answers something, in the order of the site, without a look at its names. */
function answersTo(answerable: readonly { word: QueryWord; weight: number }[], index: SearchIndex): Ranked[] {
	const sums = new Float64Array(index.pages.length);
	const answered = new Float64Array(index.pages.length);
	const total = answerable.reduce((sum, { weight }) => sum + weight, 0);
	for (const { word, weight } of answerable) {
		const best = bestOf(word, weight, index);
		for (let number = 0; number < best.length; number++) {
			const score = best[number] ?? 0;
			if (score === 0) continue;
			sums[number] = (sums[number] ?? 0) + score;
			answered[number] = (answered[number] ?? 0) + weight;
		}
	}
	const ranked: Ranked[] = [];
	for (const entry of index.pages) {
		const sum = sums[entry.number] ?? 0;
		if (sum === 0) continue;
		const coverage = (answered[entry.number] ?? 0) / total;
		const score = sum * (leastCoverage + (1 - leastCoverage) * coverage) * pageTypes[entry.page.type].boost;
		ranked.push({ entry, score, coverage });
	}
	return ranked;
}

/** The pages with the highest scores, the highest first. */
function highest(ranked: readonly Ranked[], most: number): Ranked[] {
	const found: Ranked[] = [];
	for (const one of ranked) {
		let at = found.length;
		while (at > 0 && bestFirst(one, found[at - 1] ?? one) < 0) at--;
		if (at === most) continue;
		found.splice(at, 0, one);
		found.length = Math.min(found.length, most);
	}
	return found;
}

function bestFirst(a: Ranked, b: Ranked): number {
	return b.score - a.score || (a.entry.page.url < b.entry.page.url ? -1 : 1);
}

/** How much a word of the query tells pages apart: as much as the surest of its meanings that some page has. */
function weightOf({ meanings }: QueryWord, index: SearchIndex): number {
	const possible = meanings.filter(({ terms }) => terms.every(index.has));
	const surest = possible.reduce<Meaning | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
	return surest ? surest.worth * Math.min(...surest.terms.map(index.rarity)) : 0;
}

/**
 * How well each page answers a word: by the meaning of it that the page answers best. No meaning counts for more because
 * it is rarer than the word itself.
 */
function bestOf(word: QueryWord, weight: number, index: SearchIndex): Float64Array {
	const best = new Float64Array(index.pages.length);
	for (const { terms, worth } of word.meanings) {
		const [rarest, ...others] = terms
			.map((term) => ({
				weight: (worth * Math.min(weight, index.rarity(term))) / terms.length,
				scores: index.scores(term),
			}))
			.sort((a, b) => a.scores.pages.length - b.scores.pages.length);
		if (rarest === undefined) continue;
		const { pages, values } = rarest.scores;
		for (let at = 0; at < pages.length; at++) {
			const page = pages[at] ?? 0;
			let sum = rarest.weight * (values[at] ?? 0);
			for (const other of others) sum += other.weight * (scoreAt(other.scores, page) ?? Number.NEGATIVE_INFINITY);
			if (sum > (best[page] ?? 0)) best[page] = sum;
		}
	}
	return best;
}
