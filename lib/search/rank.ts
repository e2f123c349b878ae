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
const worthOfSame = { title: 8, name: 1.5 };

/** The pages that answer a query, best first. */
export function rank(words: readonly QueryWord[], index: SearchIndex): Ranked[] {
	const answerable = words.map((word) => scoresOf(word, index)).filter(({ size }) => size > 0);
	const likenessOf = createLikeness(words);
	const numbers = new Set(answerable.flatMap((scores) => [...scores.keys()]));
	return [...numbers]
		.flatMap((number): Ranked[] => {
			const entry = index.pages[number];
			if (!entry) return [];
			const hits = answerable.flatMap((scores) => scores.get(number) ?? []);
			const coverage = hits.length / answerable.length;
			const sum = hits.reduce((total, score) => total + score, 0);
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
		for (const [number, score] of scoresOfMeaning(terms, index)) {
			const sure = worth * score;
			if (sure > (best.get(number) ?? 0)) best.set(number, sure);
		}
	}
	return best;
}

function scoresOfMeaning(terms: readonly string[], index: SearchIndex): [number, number][] {
	const [first, ...rest] = terms.map((term) => ({ rarity: index.rarity(term), scores: index.scores(term) }));
	if (!first) return [];
	return [...first.scores].flatMap(([number, score]): [number, number][] => {
		if (!rest.every(({ scores }) => scores.has(number))) return [];
		const sum = rest.reduce(
			(total, { rarity, scores }) => total + rarity * (scores.get(number) ?? 0),
			first.rarity * score,
		);
		return [[number, sum / terms.length]];
	});
}

function worthOfNames({ names }: IndexedPage, likenessOf: (name: ReadonlySet<string>) => number): number {
	const [title = 0, ...others] = names.map(likenessOf);
	const best = Math.max(title, ...others);
	if (title === 1) return best + worthOfSame.title;
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
		const shared = new Map<number, number>();
		for (const term of name) {
			for (const { word, worth } of meant.get(term) ?? []) if (worth > (shared.get(word) ?? 0)) shared.set(word, worth);
		}
		return Math.min(1, (2 * [...shared.values()].reduce((sum, worth) => sum + worth, 0)) / (name.size + words.length));
	};
}
