import type { Answerable } from './answering';
import type { IndexedPage, SearchIndex } from './indexed';
import { eachPart, type IndexedText } from './texts';

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

/**
 * How well the names of a page fit a query: its title, its keywords, and those of its translations. A name that says just the
 * same counts much more than one that is like it.
 */
export function createNaming(
	words: readonly Answerable[],
	asked: ReadonlySet<string>,
	index: SearchIndex,
): (page: IndexedPage) => number {
	const likenessOf = createLikeness(words, index);
	const isLiteral = (name: Uint32Array, from: number, to: number) => (word: string) => {
		for (let at = from; at < to; at++) if (index.words.wording(name[at] ?? 0) === word) return true;
		return false;
	};
	const worthOf = (name: Uint32Array, from: number, to: number, worth: number): number => {
		const likeness = likenessOf(name, from, to);
		if (likeness === 0) return 0;
		const literal = shareOf(asked, isLiteral(name, from, to));
		const like = likeness * (1 + worthOfWording * literal);
		return like + worth * likeness ** sharpness * (leastWording + (1 - leastWording) * literal);
	};
	return ({ text, translations }) => {
		let best = 0;
		const consider = (own: IndexedText, worth: number) => (from: number, to: number) => {
			best = Math.max(best, worthOf(own.words, from, to, worth));
		};
		eachPart(text, 'title', consider(text, worthOfSame.title));
		eachPart(text, 'keywords', consider(text, worthOfSame.name));
		for (const translation of translations) {
			eachPart(translation, 'title', consider(translation, worthOfSame.name));
			eachPart(translation, 'keywords', consider(translation, worthOfSame.name));
		}
		return best;
	};
}

/** Tells how alike a name of a page, given by its words, and the query are, from 0 to 1. */
type LikenessOf = (name: Uint32Array, from: number, to: number) => number;

/** Likeness is how much of both they have in common (Dice), rare words counting more than common ones. */
function createLikeness(words: readonly Answerable[], index: SearchIndex): LikenessOf {
	const { language } = index;
	const weigh = (term: string, weight: number) =>
		term === language.negation ? Math.max(weight, weightOfNegation) : weight;
	const weights = words.map(({ word, weight }) => weigh(word.stem, weight));
	const meant = new Map<string, { at: number; worth: number }[]>();
	for (const [at, { word }] of words.entries()) {
		for (const { terms, worth } of word.meanings) {
			const [term] = terms;
			if (term !== undefined && terms.length === 1) meant.set(term, [...(meant.get(term) ?? []), { at, worth }]);
		}
	}
	const asked = weights.reduce((sum, weight) => sum + weight, 0);
	const shared = new Float64Array(words.length);
	// Most names have nothing in common with a query: they are told by this alone.
	const isMeant = new Uint8Array(index.words.size());
	for (const term of meant.keys()) for (const word of index.wordsWith(term)) isMeant[word] = 1;
	/** How much more a name shares with the query by a term that weighs so much. */
	const share = (term: string, weight: number): number => {
		let gained = 0;
		for (const { at, worth } of meant.get(term) ?? []) {
			const before = shared[at] ?? 0;
			const both = (worth * (weight + (weights[at] ?? 0))) / 2;
			if (both <= before) continue;
			shared[at] = both;
			gained += both - before;
		}
		return gained;
	};
	return (name, from, to) => {
		let isAlike = false;
		for (let at = from; at < to && !isAlike; at++) isAlike = isMeant[name[at] ?? 0] === 1;
		if (!isAlike) return 0;
		shared.fill(0);
		let size = 0;
		let total = 0;
		const seen: string[] = [];
		for (let at = from; at < to; at++) {
			for (const term of index.termsOf(name[at] ?? 0)) {
				if (seen.includes(term)) continue;
				seen.push(term);
				const weight = weigh(term, index.rarity(term));
				size += weight;
				total += share(term, weight);
			}
		}
		return total === 0 ? 0 : Math.min(1, (2 * total) / (size + asked));
	};
}

function shareOf(asked: ReadonlySet<string>, isAnswered: (word: string) => boolean): number {
	let both = 0;
	for (const word of asked) if (isAnswered(word)) both++;
	return asked.size > 0 ? both / asked.size : 0;
}
