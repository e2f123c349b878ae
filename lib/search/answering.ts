import type { SearchIndex } from './indexed';
import type { Meaning, QueryWord } from './interpret';
import { scoreAt } from './scores';

/** A word of a query that some page answers, and how much it tells pages apart. */
export interface Answerable {
	word: QueryWord;
	weight: number;
}

/** What answers a query, without a look at names. */
interface Answers {
	/** The numbers of the pages that answer something, in no order. */
	pages: number[];
	/** By page: how well it answers the words that it answers. */
	sums: Float64Array;
	/** By page: how much of the query it answers, from 0 to 1. */
	coverage: Float64Array;
}

/** The words of a query that some page may answer. */
export function answerableIn(words: readonly QueryWord[], index: SearchIndex): Answerable[] {
	return words.map((word) => ({ word, weight: weightOf(word, index) })).filter(({ weight }) => weight > 0);
}

/** How much a word of the query tells pages apart: as much as the surest of its meanings that some page has. */
function weightOf({ meanings }: QueryWord, index: SearchIndex): number {
	const possible = meanings.filter(({ terms }) => terms.every(index.has));
	const surest = possible.reduce<Meaning | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
	return surest ? surest.worth * Math.min(...surest.terms.map(index.rarity)) : 0;
}

/** Every page that answers something. */
export function answersTo(answerable: readonly Answerable[], index: SearchIndex): Answers {
	const pages: number[] = [];
	const sums = new Float64Array(index.pages.length);
	const coverage = new Float64Array(index.pages.length);
	const best = new Float64Array(index.pages.length);
	const total = answerable.reduce((sum, { weight }) => sum + weight, 0);
	for (const { word, weight } of answerable) {
		for (const page of answering(word, weight, index, best)) {
			if (sums[page] === 0) pages.push(page);
			sums[page] = (sums[page] ?? 0) + (best[page] ?? 0);
			coverage[page] = (coverage[page] ?? 0) + weight;
			best[page] = 0;
		}
	}
	for (const page of pages) coverage[page] = (coverage[page] ?? 0) / total;
	return { pages, sums, coverage };
}

/**
 * The pages that answer a word, and in `best` how well: by the meaning of it that the page answers best. No meaning counts for
 * more because it is rarer than the word itself.
 */
function answering(word: QueryWord, weight: number, index: SearchIndex, best: Float64Array): number[] {
	const found: number[] = [];
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
			const before = best[page] ?? 0;
			if (sum <= before) continue;
			if (before === 0) found.push(page);
			best[page] = sum;
		}
	}
	return found;
}
