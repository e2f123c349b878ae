import type { QueryWord } from './interpret';
import type { SearchLanguage } from './language/search-language';
import type { IndexedPage } from './search-index';
import { formsOf, wordsIn } from './words';

/** A piece of a text; `marked` when it is a word of the query. */
export interface Piece {
	text: string;
	marked: boolean;
}

/** Most characters of a page's text that a result shows. */
export const longestSnippet = 180;

/** Tells of a word of a page for which stem a query asks for it, in whichever form; undefined when it does not. */
export type AskedStem = (word: string) => string | undefined;

/** Meanings less sure than this are not marked: the page may have the word for another reason. */
const leastWorth = 0.4;

/** What a query asks for, as a question to the words of a page. */
export function askedFor(words: readonly QueryWord[], { stem, isStopWord }: SearchLanguage): AskedStem {
	const asked = new Set<string>();
	for (const { meanings } of words) {
		for (const { terms, worth, isPhrase } of meanings) {
			// The words of «husker ikke» mean something else by themselves.
			if (worth >= leastWorth && !isPhrase) for (const term of terms) asked.add(term);
		}
	}
	const known = new Map<string, string | undefined>();
	return (word) => {
		if (known.has(word)) return known.get(word);
		const { whole, parts } = formsOf(word);
		const isAsked = [whole, ...parts].some((form) => !isStopWord(form) && asked.has(stem(form)));
		const answer = isAsked ? stem(word) : undefined;
		known.set(word, answer);
		return answer;
	};
}

/** A text in pieces, with the words that are asked for marked. The pieces together are the text, character for character. */
export function mark(text: string, asked: AskedStem): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	const add = (upTo: number, marked: boolean) => {
		if (upTo > end) pieces.push({ text: text.slice(end, upTo), marked });
		end = Math.max(end, upTo);
	};
	for (const word of wordsIn(text)) {
		if (asked(word.text) === undefined) continue;
		add(word.start, false);
		add(word.end, true);
	}
	add(text.length, false);
	return pieces;
}

/** The part of a page's text that says most of what is asked for, the lead where nothing says more. */
export function snippetOf(entry: IndexedPage, asked: AskedStem): Piece[] {
	const { lead, blocks, page } = entry;
	const texts = [page.description ?? lead, ...blocks];
	const counts = wordsOfTexts(entry, texts).map((words) => countAsked(words, asked));
	const best = texts[counts.indexOf(Math.max(...counts))] ?? '';
	return mark(shorten(best, asked), asked);
}

/** The words of pages that have been shown. They go when the content does. */
const shown = new WeakMap<IndexedPage, readonly (readonly string[])[]>();

function wordsOfTexts(entry: IndexedPage, texts: readonly string[]): readonly (readonly string[])[] {
	const words = shown.get(entry) ?? texts.map((text) => wordsIn(text).map((word) => word.text));
	shown.set(entry, words);
	return words;
}

/** How many different words are asked for; two forms of one word are one. */
function countAsked(words: readonly string[], asked: AskedStem): number {
	return new Set(words.map(asked).filter((stem) => stem !== undefined)).size;
}

/** A text that is too long from its first asked word on, cut between words. */
function shorten(text: string, asked: AskedStem): string {
	if (text.length <= longestSnippet) return text;
	const words = wordsIn(text);
	const hit = words.find(({ text: word }) => asked(word) !== undefined)?.start ?? 0;
	const from = words.findLast(({ start }) => start <= Math.max(0, hit - longestSnippet / 3))?.start ?? 0;
	const start = hit < longestSnippet * 0.75 ? 0 : from;
	const isLast = text.length - start <= longestSnippet;
	const end = isLast
		? text.length
		: (words.findLast((word) => word.end <= start + longestSnippet)?.end ?? start + longestSnippet);
	return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
