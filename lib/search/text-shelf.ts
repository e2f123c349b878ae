import type { SiteContent } from '../content/types';
import { createPostings, type Postings } from './postings';
import { eachPart, fields, type IndexedText, readText, type TextSource } from './texts';
import { createWordList, type WordList } from './word-list';

/**
 * The texts of all pages, in all languages, each read once: as a page's own, and as the translation that another page is found
 * by. A new version of a text gets a number of its own, so that whoever answers from the old one may go on with it.
 */
export interface TextShelf {
	words: WordList;
	postings: Postings;
	/** Takes in a text, and gives its number. */
	add(source: TextSource, facts: SiteContent['facts']): number;
	text(number: number): IndexedText | undefined;
	/** How many texts there have been. */
	size(): number;
	/** The texts that have a name (`spoken`): as title, or among the keywords. */
	namedSo(name: string): readonly number[];
	/** Lets go of a text that nobody answers from any more. */
	forget(number: number): void;
}

/** An empty shelf. */
export function createTextShelf(): TextShelf {
	const words = createWordList();
	const postings = createPostings();
	const texts: (IndexedText | undefined)[] = [];
	const names = new Map<string, number[]>();

	const post = (number: number, text: IndexedText): void => {
		for (const [field, name] of fields.entries()) {
			const counts = new Map<number, number>();
			eachPart(text, name, (from, to) => {
				for (const word of text.words.subarray(from, to)) counts.set(word, (counts.get(word) ?? 0) + 1);
			});
			for (const [word, count] of counts) postings.add(word, number, field, count);
		}
	};
	return {
		words,
		postings,
		add: (source, facts) => {
			const text = readText(source, facts, words);
			const number = texts.push(text) - 1;
			post(number, text);
			for (const name of namesOf(text, words)) names.set(name, [...(names.get(name) ?? []), number]);
			return number;
		},
		text: (number) => texts[number],
		size: () => texts.length,
		namedSo: (name) => names.get(name) ?? [],
		forget: (number) => {
			const text = texts[number];
			if (!text) return;
			for (const name of namesOf(text, words)) {
				const others = (names.get(name) ?? []).filter((other) => other !== number);
				if (others.length > 0) names.set(name, others);
				else names.delete(name);
			}
			texts[number] = undefined;
		},
	};
}

function namesOf(text: IndexedText, words: WordList): ReadonlySet<string> {
	const names = new Set<string>();
	const add = (from: number, to: number) =>
		names.add(Array.from(text.words.subarray(from, to), words.spoken).join(' '));
	eachPart(text, 'title', add);
	eachPart(text, 'keywords', add);
	names.delete('');
	return names;
}
