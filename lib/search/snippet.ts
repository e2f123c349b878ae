import type { QueryWord } from './interpret';
import type { IndexedPage, SearchIndex } from './search-index';
import { termsOfWord } from './terms';
import { wordsIn } from './words';

/** A piece of a text; `marked` when it is a word of the query. */
export interface Piece {
	text: string;
	marked: boolean;
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
	/** The stems of a word of a page that the query has too. */
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
	const asked = new Set(meanings.flatMap((all) => all.flatMap(({ terms }) => terms)));
	const known = new Map<string, readonly string[]>();
	return {
		meanings,
		stemsOf: (word) => {
			const stems = known.get(word) ?? termsOfWord(word, language).filter((stem) => asked.has(stem));
			known.set(word, stems);
			return stems;
		},
	};
}

/** What a text answers of a query: the stems by which it does, and how much that tells. The parts of a compound answer only together. */
function answeredBy(words: readonly string[], { meanings, stemsOf }: Asked): { stems: Set<string>; weight: number } {
	const present = new Set(words.flatMap(stemsOf));
	const answered = meanings.map((all) => all.filter(({ terms }) => terms.every((term) => present.has(term))));
	return {
		stems: new Set(answered.flatMap((all) => all.flatMap(({ terms }) => terms))),
		weight: answered.reduce((sum, all) => sum + Math.max(0, ...all.map(({ weight }) => weight)), 0),
	};
}

/** A text in pieces, with the words that are asked for marked. The pieces together are the text, character for character. */
export function mark(text: string, asked: Asked): Piece[] {
	const words = wordsIn(text);
	const { stems } = answeredBy(
		words.map((word) => word.text),
		asked,
	);
	const pieces: Piece[] = [];
	let end = 0;
	const add = (upTo: number, marked: boolean) => {
		if (upTo > end) pieces.push({ text: text.slice(end, upTo), marked });
		end = Math.max(end, upTo);
	};
	for (const word of words) {
		if (!asked.stemsOf(word.text).some((stem) => stems.has(stem))) continue;
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
export function snippetOf(entry: IndexedPage, asked: Asked): Piece[] {
	const passages = passagesOf(entry);
	const weights = passages.map(({ words }) => answeredBy(words, asked).weight);
	const most = Math.max(0, ...weights);
	const best = most > 0 ? passages[weights.indexOf(most)]?.text : undefined;
	return mark(shorten(best ?? entry.page.description ?? entry.lead, asked), asked);
}

/** What a page says in one place, and the words by which it is chosen. */
interface Passage {
	text: string;
	words: readonly string[];
}

/** The passages of pages that have been shown. They go when the content does. */
const shown = new WeakMap<IndexedPage, readonly Passage[]>();

function passagesOf(entry: IndexedPage): readonly Passage[] {
	const known = shown.get(entry);
	if (known) return known;
	const { page, lead, blocks } = entry;
	const passage = (text: string, shownText = text): Passage => ({
		text: shownText,
		words: wordsIn(text).map((word) => word.text),
	});
	const isLong = (text: string) => text.length >= shortestPassage;
	const passages = [
		...[page.ingress ?? [], ...blocks.filter(isLong), page.description ?? lead].flat().map((text) => passage(text)),
		...blocks.flatMap((text, at) => (isLong(text) ? [] : [passage(text, withNext(blocks, at))])),
	];
	shown.set(entry, passages);
	return passages;
}

/** A short piece of a page with those that follow it, until they say something together. */
function withNext(blocks: readonly string[], from: number): string {
	let passage = blocks[from] ?? '';
	for (let at = from + 1; at < blocks.length && passage.length < shortestPassage; at++) passage += between + blocks[at];
	return passage;
}

/** A text that is too long from its first asked word on, cut between words. */
function shorten(text: string, asked: Asked): string {
	if (text.length <= longestSnippet) return text;
	const words = wordsIn(text);
	const hit = words.find(({ text: word }) => asked.stemsOf(word).length > 0)?.start ?? 0;
	const from = words.findLast(({ start }) => start <= Math.max(0, hit - longestSnippet / 3))?.start ?? 0;
	const start = hit < longestSnippet * 0.75 ? 0 : from;
	const isLast = text.length - start <= longestSnippet;
	const end = isLast
		? text.length
		: (words.findLast((word) => word.end <= start + longestSnippet)?.end ?? start + longestSnippet);
	return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
