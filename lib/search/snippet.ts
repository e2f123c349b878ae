import type { Answer } from '../content/markdown/answers';
import type { QueryWord } from './interpret';
import type { IndexedPage, SearchIndex } from './search-index';
import { termsOfWord } from './terms';
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
	/** The stems of a word of a page, in whichever form. */
	stemsOf(word: string): readonly string[];
}

/** Takes a query as a question to the words of a page. */
export function askedFor(words: readonly QueryWord[], { language, rarity }: SearchIndex): Asked {
	const meanings = words.map((word) =>
		word.meanings
			// The words of «husker ikke» mean something else by themselves.
			.filter(({ worth, isPhrase }) => worth >= leastWorth && !isPhrase)
			.map(({ terms, worth }) => ({ terms, weight: worth * Math.min(...terms.map(rarity)) })),
	);
	return { meanings, stemsOf: (word) => termsOfWord(word, language) };
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

/** The words of a text, each with whether the query asks for it. */
function wordsOf(text: string, asked: Asked): (Word & { isAsked: boolean })[] {
	const words = wordsIn(text).map((word) => ({ word, own: asked.stemsOf(word.text) }));
	const { stems } = answeredBy(new Set(words.flatMap(({ own }) => own)), asked);
	return words.map(({ word, own }) => ({ ...word, isAsked: own.some((stem) => stems.has(stem)) }));
}

/** A text in pieces, with the words that are asked for marked. The pieces together are the text, character for character. */
export function mark(text: string, asked: Asked): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	const add = (upTo: number, marked: boolean) => {
		if (upTo > end) pieces.push({ text: text.slice(end, upTo), marked });
		end = Math.max(end, upTo);
	};
	for (const word of wordsOf(text, asked)) {
		if (!word.isAsked) continue;
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
export function snippetOf(entry: IndexedPage, asked: Asked): Snippet {
	const passages = passagesOf(entry, asked);
	const weights = passages.map(({ stems }) => answeredBy(stems, asked).weight);
	const most = Math.max(0, ...weights);
	const best = most > 0 ? passages[weights.indexOf(most)] : undefined;
	return {
		pieces: mark(shorten(best?.text ?? entry.page.description ?? entry.lead, asked), asked),
		...(best?.answer && { answer: best.answer }),
	};
}

/** What a page says in one place, and the stems by which it is chosen. */
interface Passage {
	text: string;
	stems: ReadonlySet<string>;
	answer?: Answer | undefined;
}

/** The passages of pages that have been shown. They go when the content does. */
const shown = new WeakMap<IndexedPage, readonly Passage[]>();

function passagesOf(entry: IndexedPage, { stemsOf }: Asked): readonly Passage[] {
	const known = shown.get(entry);
	if (known) return known;
	const { page, lead, blocks, answers } = entry;
	const passage = (text: string, shownText = text, answer?: Answer): Passage => ({
		text: shownText,
		stems: new Set(wordsIn(text).flatMap((word) => stemsOf(word.text))),
		answer,
	});
	const own = blocks.map((text, at) => ({ text, at, isLong: text.length >= shortestPassage }));
	const passages = [
		...[page.ingress ?? []].flat().map((text) => passage(text)),
		...own.filter(({ isLong }) => isLong).map(({ text, at }) => passage(text, text, answers[at])),
		passage(page.description ?? lead),
		...own.filter(({ isLong }) => !isLong).map(({ text, at }) => passage(text, withNext(entry, at), answers[at])),
	];
	shown.set(entry, passages);
	return passages;
}

/** A short piece of a page with those that follow it under the same answer, until they say something together. */
function withNext({ blocks, answers }: IndexedPage, from: number): string {
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
	const words = wordsOf(text, asked);
	const hit = words.find(({ isAsked }) => isAsked)?.start ?? 0;
	const from = words.findLast(({ start }) => start <= Math.max(0, hit - longestSnippet / 3))?.start ?? 0;
	const start = hit < longestSnippet * 0.75 ? 0 : from;
	const isLast = text.length - start <= longestSnippet;
	const end = isLast
		? text.length
		: (words.findLast((word) => word.end <= start + longestSnippet)?.end ?? start + longestSnippet);
	return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
