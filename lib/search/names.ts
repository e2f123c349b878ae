import type { QueryWord } from './interpret';
import type { Name, SearchIndex } from './search-index';

/** A word of a query that some page answers, and how much it tells pages apart. */
export interface Answerable {
	word: QueryWord;
	weight: number;
}

/** What a page gains when a name of it says just what the query says, most when that name is its title. */
const worthOfSame = { title: 5, name: 1.5 };
/** How soon a name that is merely like the query stops counting as the same. */
const sharpness = 6;
/** What a name gains that says it in the same words: «når kommer», not «hvor er». */
const worthOfWording = 0.3;
/** What is left of the worth of saying the same when it is said in quite other words. */
const leastWording = 0.5;
/** «Koden kommer» and «koden kommer ikke» are not alike, however common the word. */
const weightOfNegation = 2;

/** How well the names of a page fit a query. A name that says just the same counts much more than one that is like it. */
export function createNaming(
	words: readonly Answerable[],
	asked: ReadonlySet<string>,
	index: SearchIndex,
): (names: readonly Name[]) => number {
	const likenessOf = createLikeness(words, index);
	return (names) => {
		let best = 0;
		for (const [place, { terms, wording }] of names.entries()) {
			const likeness = likenessOf(terms);
			if (likeness === 0) continue;
			const same = place === 0 ? worthOfSame.title : worthOfSame.name;
			const literal = shareOf(asked, wording);
			const like = likeness * (1 + worthOfWording * literal);
			best = Math.max(best, like + same * likeness ** sharpness * (leastWording + (1 - leastWording) * literal));
		}
		return best;
	};
}

/**
 * Tells how alike a name of a page and the query are, from 0 to 1: how much of both they have in common (Dice), rare
 * words counting more than common ones.
 */
function createLikeness(words: readonly Answerable[], index: SearchIndex): (name: ReadonlySet<string>) => number {
	const weigh = (term: string, weight: number) =>
		term === index.language.negation ? Math.max(weight, weightOfNegation) : weight;
	const weights = words.map(({ word, weight }) => weigh(word.stem, weight));
	const meant = new Map<string, { at: number; worth: number }[]>();
	for (const [at, { word }] of words.entries()) {
		for (const { terms, worth } of word.meanings) {
			const [term] = terms;
			if (term !== undefined && terms.length === 1) meant.set(term, [...(meant.get(term) ?? []), { at, worth }]);
		}
	}
	const asked = weights.reduce((sum, weight) => sum + weight, 0);
	const shared = new Array<number>(words.length).fill(0);
	return (name) => {
		shared.fill(0);
		let size = 0;
		let total = 0;
		for (const term of name) {
			const weight = weigh(term, index.rarity(term));
			size += weight;
			for (const { at, worth } of meant.get(term) ?? []) {
				const before = shared[at] ?? 0;
				const both = (worth * (weight + (weights[at] ?? 0))) / 2;
				if (both <= before) continue;
				shared[at] = both;
				total += both - before;
			}
		}
		return Math.min(1, (2 * total) / (size + asked));
	};
}

function shareOf(asked: ReadonlySet<string>, answered: ReadonlySet<string>): number {
	let both = 0;
	for (const word of asked) if (answered.has(word)) both++;
	return asked.size > 0 ? both / asked.size : 0;
}
