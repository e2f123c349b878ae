import type { Answer } from '../content/markdown/answers';
import type { IndexedPage, SearchIndex } from './indexed';
import type { QueryWord } from './interpret';
import { termsOfWord } from './terms';
import { eachPart, type IndexedText } from './texts';
import { type Word, wordsIn } from './words';

/** A piece of a text; `marked` when it is a word of the query. */
export interface Piece {
	text: string;
	marked: boolean;
}

/** The part of a page that a result shows. */
export interface Snippet {
	pieces: Piece[];
	/** The answer that it stands under on the page: «Helsenorge» may be where MinID works, or where it does not. */
	answer?: Answer;
}

/** Most characters of a page's text that a result shows. */
export const longestSnippet = 180;

/** Shorter pieces of a page, such as a cell of a table or «passordet ditt» in a list, say too little by themselves. */
const shortestPassage = 40;
/** Stands between such a piece and the next. */
const between = ' · ';
/** Meanings less sure than this are not marked: the page may have the word for another reason. */
const leastWorth = 0.4;

/** What a query asks for, as a question to the words of a page. */
export interface Asked {
	/** For each word of the query, what it may mean: the stems that a text must have then, and how much that tells. */
	meanings: readonly (readonly { terms: readonly string[]; weight: number }[])[];
	/** Those of the stems of a word that are asked for. */
	stemsOf(word: string): readonly string[];
	/** By the numbers of words on the pages: those of their stems that are asked for. */
	askedStems: ReadonlyMap<number, readonly string[]>;
	/** 1 for each word that is in `askedStems`. */
	isAsked: Uint8Array;
}

/** Takes a query as a question to the words of a page. */
export function askedFor(words: readonly QueryWord[], index: SearchIndex): Asked {
	const { language, rarity, words: list, termsOf } = index;
	const meanings = words.map((word) =>
		word.meanings
			// The words of «husker ikke» mean something else by themselves.
			.filter(({ worth, isPhrase }) => worth >= leastWorth && !isPhrase)
			.map(({ terms, worth }) => ({ terms, weight: worth * Math.min(...terms.map(rarity)) })),
	);
	const terms = new Set(meanings.flatMap((all) => all.flatMap((meaning) => meaning.terms)));
	const askedStems = new Map<number, string[]>();
	const isAsked = new Uint8Array(list.size());
	for (const term of terms) {
		for (const word of index.wordsWith(term)) {
			// A word is not marked for a part that it has as a compound.
			if (!termsOf(word).includes(term)) continue;
			isAsked[word] = 1;
			askedStems.set(word, [...(askedStems.get(word) ?? []), term]);
		}
	}
	const stemsOf = (word: string): readonly string[] => {
		const number = list.numberOf(word);
		if (number === undefined) return termsOfWord(word, language).filter((term) => terms.has(term));
		return askedStems.get(number) ?? [];
	};
	return { meanings, stemsOf, askedStems, isAsked };
}

/** What a text answers of a query: the stems by which it does, and how much that tells. The parts of a compound answer only together. */
function answeredBy(present: ReadonlySet<string>, { meanings }: Asked): { stems: Set<string>; weight: number } {
	const stems = new Set<string>();
	let weight = 0;
	for (const all of meanings) {
		let most = 0;
		for (const meaning of all) {
			if (!meaning.terms.every((term) => present.has(term))) continue;
			most = Math.max(most, meaning.weight);
			for (const term of meaning.terms) stems.add(term);
		}
		weight += most;
	}
	return { stems, weight };
}

/** The words of a text that the query asks for, of all that it has. */
function askedIn(text: string, asked: Asked): { words: Word[]; isAsked(word: Word): boolean } {
	const words = wordsIn(text);
	const present = new Set<string>();
	for (const word of words) for (const stem of asked.stemsOf(word.text)) present.add(stem);
	const { stems } = answeredBy(present, asked);
	return { words, isAsked: ({ text: word }) => stems.size > 0 && asked.stemsOf(word).some((stem) => stems.has(stem)) };
}

/** A text in pieces, with the words that are asked for marked. The pieces together are the text, character for character. */
export function mark(text: string, asked: Asked): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	const add = (upTo: number, marked: boolean) => {
		if (upTo > end) pieces.push({ text: text.slice(end, upTo), marked });
		end = Math.max(end, upTo);
	};
	const { words, isAsked } = askedIn(text, asked);
	for (const word of words.filter(isAsked)) {
		add(word.start, false);
		add(word.end, true);
	}
	add(text.length, false);
	return pieces;
}

/**
 * The passage of a page that says most of what is asked for, the first of several. What the page says of itself is shown where
 * nothing says as much: readers have the title for that.
 */
export function snippetOf({ text }: IndexedPage, asked: Asked): Snippet {
	const best = bestPassage(text, asked);
	return {
		pieces: mark(shorten(best?.shown() ?? text.about, asked), asked),
		...(best?.answer && { answer: best.answer }),
	};
}

/** What a page says in one place. */
interface Passage {
	shown(): string;
	answer?: Answer | undefined;
}

/** The passage that says most: of several, the ingress, then what is long, what the page says of itself, what is short. */
function bestPassage(text: IndexedText, asked: Asked): Passage | undefined {
	const { words, blocks, answers, lead, hasIngress, about } = text;
	let best: Passage | undefined;
	let most = 0;
	const consider = (from: number, to: number, passage: () => Passage): void => {
		const weight = weightOf(words, { from, to }, asked);
		if (weight > most) [best, most] = [passage(), weight];
	};
	const considerLead = (isIngress: boolean) =>
		eachPart(text, 'lead', (from, to, at) => {
			if ((at === 0 && hasIngress) === isIngress)
				consider(from, to, () => ({ shown: () => (isIngress ? (lead[at] ?? '') : about) }));
		});
	const considerBlocks = (areLong: boolean) =>
		eachPart(text, 'blocks', (from, to, at) => {
			if ((blocks[at] ?? '').length >= shortestPassage === areLong)
				consider(from, to, () => ({ shown: () => withNext(text, at), answer: answers[at] }));
		});
	considerLead(true);
	considerBlocks(true);
	considerLead(false);
	considerBlocks(false);
	return best;
}

/** How much a passage tells of what is asked for. */
function weightOf(words: Uint32Array, { from, to }: { from: number; to: number }, asked: Asked): number {
	let stems: Set<string> | undefined;
	for (let at = from; at < to; at++) {
		const word = words[at] ?? 0;
		if (asked.isAsked[word] !== 1) continue;
		stems ??= new Set();
		for (const stem of asked.askedStems.get(word) ?? []) stems.add(stem);
	}
	return stems ? answeredBy(stems, asked).weight : 0;
}

/** A piece of a page; a short one with those that follow it under the same answer, until they say something together. */
function withNext({ blocks, answers }: IndexedText, from: number): string {
	let passage = blocks[from] ?? '';
	for (let at = from + 1; at < blocks.length && passage.length < shortestPassage; at++) {
		if (answers[at] !== answers[from]) break;
		passage += between + blocks[at];
	}
	return passage;
}

/** A text that is too long from its first asked word on, cut between words. */
function shorten(text: string, asked: Asked): string {
	if (text.length <= longestSnippet) return text;
	const { words, isAsked } = askedIn(text, asked);
	const hit = words.find(isAsked)?.start ?? 0;
	const from = words.findLast(({ start }) => start <= Math.max(0, hit - longestSnippet / 3))?.start ?? 0;
	const start = hit < longestSnippet * 0.75 ? 0 : from;
	const isLast = text.length - start <= longestSnippet;
	const end = isLast
		? text.length
		: (words.findLast((word) => word.end <= start + longestSnippet)?.end ?? start + longestSnippet);
	return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
