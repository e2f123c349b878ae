import type { Page } from '../content/types';
import type { QueryWord } from './interpret';
import type { Scores } from './postings';
import type { IndexedPage, SearchIndex } from './search-index';

export interface Ranked {
	entry: IndexedPage;
	score: number;
	/** How much of what the query says the page answers, from 0 to 1: rare words say more than common ones. */
	coverage: number;
}

/** In doubt, a page that answers a question comes before one that leads to others. */
const worthOfType: Record<Page['type'], number> = { article: 1, guide: 1, page: 0.9, section: 0.85, home: 0.6 };
/** No word says more than this of what a query is about: a rare one may be there by chance. */
const mostRarity = 1.5;
/** What a page gains besides, when one of its names says just what the query says. */
const worthOfSameName = 1.5;

/** The pages that answer a query, best first. */
export function rank(words: readonly QueryWord[], index: SearchIndex): Ranked[] {
	const found = words.map((word) => ({ word, scores: scoresOf(word, index), rarity: rarityOf(word, index) }));
	const answerable = found.filter(({ scores }) => scores.size > 0);
	const wanted = answerable.reduce((sum, { rarity }) => sum + rarity, 0);
	const likenessOf = createLikeness(words);
	const numbers = new Set(answerable.flatMap(({ scores }) => [...scores.keys()]));
	return [...numbers]
		.flatMap((number): Ranked[] => {
			const entry = index.pages[number];
			if (!entry) return [];
			const hits = answerable.filter(({ scores }) => scores.has(number));
			const coverage = hits.reduce((sum, { rarity }) => sum + rarity, 0) / wanted;
			const sum = hits.reduce((total, { scores }) => total + (scores.get(number) ?? 0), 0);
			const likeness = Math.max(0, ...entry.names.map(likenessOf));
			const score =
				sum *
				(0.1 + 0.9 * coverage) *
				(1 + likeness + (likeness === 1 ? worthOfSameName : 0)) *
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

/** How much a word tells pages apart; one that stands nowhere as much as what it may mean. */
function rarityOf({ stem, meanings }: QueryWord, index: SearchIndex): number {
	const known = index.has(stem) ? [stem] : meanings.flatMap(({ terms }) => terms).filter(index.has);
	return Math.min(mostRarity, ...known.map(index.rarity));
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
		return (2 * [...shared.values()].reduce((sum, worth) => sum + worth, 0)) / (name.size + words.length);
	};
}
