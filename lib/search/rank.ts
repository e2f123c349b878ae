import type { Page } from '../content/types';
import type { QueryWord } from './interpret';
import type { Scores } from './postings';
import type { IndexedPage, SearchIndex } from './search-index';

export interface Ranked {
	entry: IndexedPage;
	score: number;
	/** How many of the query's words the page answers, from 0 to 1. Words that no page answers do not count. */
	coverage: number;
}

/** In doubt, a page that answers a question comes before one that leads to others. */
const worthOfType: Record<Page['type'], number> = { article: 1, guide: 1, page: 0.9, section: 0.85, home: 0.6 };
/** What is left of the worth of a page that answers almost nothing of the query. */
const leastCoverage = 0.3;
/** What a page gains when a name of it says just what the query says, most when that name is its title. */
const worthOfSame = { title: 5, name: 1.5 };

/** The pages that answer a query, best first. */
export function rank(words: readonly QueryWord[], index: SearchIndex): Ranked[] {
	const answerable = words.map((word) => scoresOf(word, index)).filter(({ size }) => size > 0);
	const likenessOf = createLikeness(words);
	const sums = new Map<number, { sum: number; hits: number }>();
	for (const scores of answerable) {
		for (const [number, score] of scores) {
			const { sum, hits } = sums.get(number) ?? { sum: 0, hits: 0 };
			sums.set(number, { sum: sum + score, hits: hits + 1 });
		}
	}
	return [...sums]
		.flatMap(([number, { sum, hits }]): Ranked[] => {
			const entry = index.pages[number];
			if (!entry) return [];
			const coverage = hits / answerable.length;
			const score =
				sum *
				(leastCoverage + (1 - leastCoverage) * coverage) *
				(1 + worthOfNames(entry, likenessOf)) *
				worthOfType[entry.page.type];
			return [{ entry, score, coverage }];
		})
		.sort((a, b) => b.score - a.score || a.entry.page.url.localeCompare(b.entry.page.url));
}

/** How well each page answers a word: by the meaning of it that the page answers best. */
function scoresOf(word: QueryWord, index: SearchIndex): Scores {
	const best = new Map<number, number>();
	for (const { terms, worth } of word.meanings) {
		const [first, ...rest] = terms.map((term) => ({
			weight: (worth * index.rarity(term)) / terms.length,
			scores: index.scores(term),
		}));
		for (const [number, score] of first?.scores ?? []) {
			if (!rest.every(({ scores }) => scores.has(number))) continue;
			let sum = (first?.weight ?? 0) * score;
			for (const { weight, scores } of rest) sum += weight * (scores.get(number) ?? 0);
			if (sum > (best.get(number) ?? 0)) best.set(number, sum);
		}
	}
	return best;
}

function worthOfNames({ names }: IndexedPage, likenessOf: (name: ReadonlySet<string>) => number): number {
	let best = 0;
	for (const [place, name] of names.entries()) {
		const likeness = likenessOf(name);
		if (place === 0 && likeness === 1) return likeness + worthOfSame.title;
		if (likeness > best) best = likeness;
	}
	return best === 1 ? best + worthOfSame.name : best;
}

/** Tells how alike a name of a page and the query are (Dice): 1 when they say the same. */
function createLikeness(words: readonly QueryWord[]): (name: ReadonlySet<string>) => number {
	const meant = new Map<string, { word: number; worth: number }[]>();
	for (const [word, { meanings }] of words.entries()) {
		for (const { terms, worth } of meanings) {
			const [term] = terms;
			if (term !== undefined && terms.length === 1) meant.set(term, [...(meant.get(term) ?? []), { word, worth }]);
		}
	}
	return (name) => {
		const shared = new Array<number>(words.length).fill(0);
		let total = 0;
		for (const term of name) {
			for (const { word, worth } of meant.get(term) ?? []) {
				const before = shared[word] ?? 0;
				if (worth <= before) continue;
				shared[word] = worth;
				total += worth - before;
			}
		}
		return Math.min(1, (2 * total) / (name.size + words.length));
	};
}
