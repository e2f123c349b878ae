import { pageTypes } from '../content/source/page-types';
import type { Meaning, QueryWord } from './interpret';
import { createNaming } from './names';
import type { Scores } from './postings';
import type { IndexedPage, SearchIndex } from './search-index';

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

/** The pages that answer a query, best first. `asked` is its wording, by which two likely pages are told apart. */
export function rank(
	words: readonly QueryWord[],
	index: SearchIndex,
	asked: ReadonlySet<string> = new Set(),
): Ranked[] {
	const answerable = words
		.map((word) => ({ word, weight: weightOf(word, index) }))
		.filter(({ weight }) => weight > 0)
		.map(({ word, weight }) => ({ word, weight, scores: scoresOf(word, weight, index) }));
	const worthOfNames = createNaming(answerable, asked, index);
	const total = answerable.reduce((sum, { weight }) => sum + weight, 0);
	const sums = new Map<number, { sum: number; answered: number }>();
	for (const { scores, weight } of answerable) {
		for (const [number, score] of scores) {
			const { sum, answered } = sums.get(number) ?? { sum: 0, answered: 0 };
			sums.set(number, { sum: sum + score, answered: answered + weight });
		}
	}
	const ranked = [...sums].flatMap(([number, { sum, answered }]): Ranked[] => {
		const entry = index.pages[number];
		if (!entry) return [];
		const coverage = answered / total;
		const score = sum * (leastCoverage + (1 - leastCoverage) * coverage) * pageTypes[entry.page.type].boost;
		return [{ entry, score, coverage }];
	});
	const [likely, others] = [ranked.sort(bestFirst).slice(0, mostCandidates), ranked.slice(mostCandidates)];
	const named = likely.map((one) => ({ ...one, score: one.score * (1 + worthOfNames(one.entry.names)) }));
	return [...named.sort(bestFirst), ...others];
}

function bestFirst(a: Ranked, b: Ranked): number {
	return b.score - a.score || a.entry.page.url.localeCompare(b.entry.page.url);
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
function scoresOf(word: QueryWord, weight: number, index: SearchIndex): Scores {
	const best = new Map<number, number>();
	for (const { terms, worth } of word.meanings) {
		const [rarest, ...others] = terms
			.map((term) => ({
				weight: (worth * Math.min(weight, index.rarity(term))) / terms.length,
				scores: index.scores(term),
			}))
			.sort((a, b) => a.scores.size - b.scores.size);
		if (rarest === undefined) continue;
		for (const [page, score] of rarest.scores) {
			let sum = rarest.weight * score;
			for (const { weight, scores } of others) {
				const more = scores.get(page);
				sum = more === undefined ? Number.NEGATIVE_INFINITY : sum + weight * more;
			}
			if (sum > (best.get(page) ?? 0)) best.set(page, sum);
		}
	}
	return best;
}
