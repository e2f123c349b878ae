import { partsOf } from './compounds';
import { errorMessagesOf } from './error-messages';
import { fold } from './fold';
import type { IndexedPage, SearchIndex } from './indexed';
import type { SearchLanguage } from './language/search-language';
import type { SearchPage } from './pages';
import { createScoring, type Scores } from './scores';
import { createSynonyms } from './synonyms';
import type { TextShelf } from './text-shelf';
import { eachPart, type IndexedText, fields as textFields } from './texts';
import type { Spellings } from './vocabulary';

/**
 * How much a word counts by where it stands: the fields of the page's own text in their order, then those of its translations.
 * What editors have written to be found by counts most.
 */
const weights = {
	title: 6,
	address: 3,
	keywords: 5,
	errorMessages: 3,
	lead: 2.5,
	headings: 2.5,
	blocks: 1,
	translatedNames: 2,
	translatedText: 0.4,
} as const;

type Field = keyof typeof weights;

const fields = Object.keys(weights) as Field[];
/** Lists in which the same word stands again and again: once is enough. */
const lists: readonly Field[] = ['keywords', 'translatedNames'];
const isList = fields.map((field) => lists.includes(field));
/** What stands on a page in its own language, and may be suggested to readers. */
const suggested: readonly Field[] = ['title', 'keywords', 'lead', 'headings', 'blocks'];
const isSuggested = fields.map((field) => suggested.includes(field));
/** What the fields of a text count as on the page that it is a translation of. */
const asTranslation = textFields.map((field) => {
	if (field === 'address' || field === 'errorMessages') return undefined;
	return fields.indexOf(field === 'title' || field === 'keywords' ? 'translatedNames' : 'translatedText');
});

interface Options {
	shelf: TextShelf;
	/** The number of a file's text on the shelf. */
	textOf(file: string): number | undefined;
	pages: readonly SearchPage[];
	synonyms: readonly (readonly string[])[];
	language: SearchLanguage;
	spellings: Spellings;
}

/** So much is done between one rest and the next: some milliseconds. */
const wordsAtOnce = 500;
const pagesAtOnce = 100;

/**
 * Makes the index of a language from the texts on the shelf, in steps, between which whoever makes it may do other things.
 * What depends on all pages is made anew: which words are known, how long the fields are, how common a word is.
 */
export function* indexing(options: Options): Generator<void, SearchIndex> {
	const { shelf, synonyms, language, spellings } = options;
	const { words } = shelf;
	const { pages, visit, pagesWith } = placesOf(options);
	const { counts, terms, wordsOfTerm, partsOf } = yield* analysed(visit, options);
	for (let word = 0; word < counts.length; word++) {
		if (word % wordsAtOnce === 0) yield;
		if ((counts[word] ?? 0) > 0) spellings.learn(words.word(word), word);
	}
	const lengths = yield* lengthsOf(pages, { visit, terms, words: counts.length });
	const { scores, rarity } = createScoring({
		pages: pages.length,
		weights: Object.values(weights),
		lengths,
		once: isList,
	});
	const occurrences = (term: string) => (see: Visit) => {
		for (const word of wordsOfTerm.get(term) ?? []) visit(word, see);
	};
	const scoresOf = kept(
		(term): Scores => scores(occurrences(term)),
		({ pages: found }) => found.length,
	);
	const having = new Uint8Array(pages.length);
	const pagesHaving = (term: string): number => {
		const seen: number[] = [];
		occurrences(term)((page) => {
			if (having[page] === 1) return;
			having[page] = 1;
			seen.push(page);
		});
		for (const page of seen) having[page] = 0;
		return seen.length;
	};
	const rarityOf = kept(
		(term) => rarity(pagesHaving(term)),
		() => 1,
	);
	return {
		pages,
		words,
		language,
		has: (term) => wordsOfTerm.has(term),
		rarity: rarityOf,
		scores: scoresOf,
		wordsWith: (term) => wordsOfTerm.get(term) ?? [],
		namedSo: (name) => pagesWith(shelf.namedSo(name)),
		errorMessages: errorMessagesOf(pages),
		synonyms: createSynonyms(synonyms, language),
		partsOf,
		vocabulary: spellings.counted((word) => counts[word] ?? 0),
	};
}

/** Sees a word on a page, in a field, so many times. */
type Visit = (page: number, field: number, count: number) => void;
type VisitWord = (word: number, see: Visit) => void;

/** The pages that have a text, and where on them words stand. */
function placesOf({ shelf, textOf, pages: given }: Options) {
	const owner = new Int32Array(shelf.size()).fill(-1);
	const translating = new Int32Array(shelf.size()).fill(-1);
	const pages = given.flatMap((page) => {
		const own = textOf(page.file);
		const text = own === undefined ? undefined : shelf.text(own);
		return own === undefined || !text ? [] : [{ page, own, text }];
	});
	const indexed = pages.map(({ page, own, text }, number): IndexedPage => {
		owner[own] = number;
		const translations = page.translations.flatMap((file) => {
			const other = textOf(file);
			const found = other === undefined ? undefined : shelf.text(other);
			if (other === undefined || !found) return [];
			translating[other] = number;
			return [found];
		});
		return { page, number, text, translations };
	});
	const pagesIn = (texts: readonly number[], places: Int32Array) => {
		const found = [...new Set(texts.map((text) => places[text] ?? -1))].sort((a, b) => a - b);
		return found.flatMap((number) => indexed[number] ?? []);
	};
	return {
		pages: indexed,
		visit: (word: number, see: Visit): void =>
			shelf.postings.visit(word, (text, field, count) => {
				const own = owner[text] ?? -1;
				if (own >= 0) see(own, field, count);
				const page = translating[text] ?? -1;
				const as = asTranslation[field];
				if (page >= 0 && as !== undefined) see(page, as, count);
			}),
		pagesWith: (texts: readonly number[]): readonly IndexedPage[] => {
			const own = pagesIn(texts, owner);
			return own.length > 0 ? own : pagesIn(texts, translating);
		},
	};
}

/** What each word of the pages is found by: the stem of itself, and of its parts when it is a compound. */
function* analysed(visit: VisitWord, { shelf: { words }, language }: Options) {
	const size = words.size();
	const counts = new Float64Array(size);
	const isPresent = new Uint8Array(size);
	const known = new Set<string>();
	for (let word = 0; word < size; word++) {
		if (word % wordsAtOnce === 0) yield;
		visit(word, (_, field, count) => {
			isPresent[word] = 1;
			if (isSuggested[field]) counts[word] = (counts[word] ?? 0) + count;
		});
		if (isPresent[word] === 1) for (const term of words.termsOf(word, language)) known.add(term);
	}
	const parts = (word: string) => partsOf(fold(word), (part) => known.has(part), language);
	const terms: (readonly string[])[] = [];
	const wordsOfTerm = new Map<string, number[]>();
	for (let word = 0; word < size; word++) {
		if (word % wordsAtOnce === 0) yield;
		if (isPresent[word] === 0) continue;
		const own = new Set([...words.termsOf(word, language), ...parts(words.word(word))]);
		terms[word] = [...own];
		for (const term of own) {
			const others = wordsOfTerm.get(term);
			if (others) others.push(word);
			else wordsOfTerm.set(term, [word]);
		}
	}
	return { counts, terms, wordsOfTerm, partsOf: parts };
}

/** How many terms each field of each page has. */
function* lengthsOf(
	pages: readonly IndexedPage[],
	{ visit, terms, words }: { visit: VisitWord; terms: readonly (readonly string[])[]; words: number },
): Generator<void, Uint32Array> {
	const lengths = new Uint32Array(pages.length * fields.length);
	for (let word = 0; word < words; word++) {
		if (word % wordsAtOnce === 0) yield;
		const found = terms[word]?.length ?? 0;
		if (found > 0)
			visit(word, (page, field, count) => {
				const place = page * fields.length + field;
				lengths[place] = (lengths[place] ?? 0) + found * count;
			});
	}
	const distinct = (texts: readonly IndexedText[], ...names: ('title' | 'keywords')[]): number => {
		const found = new Set<string>();
		for (const text of texts) {
			const add = (from: number, to: number) => {
				for (let at = from; at < to; at++) for (const term of terms[text.words[at] ?? 0] ?? []) found.add(term);
			};
			for (const name of names) eachPart(text, name, add);
		}
		return found.size;
	};
	for (const { number, text, translations } of pages) {
		if (number % pagesAtOnce === 0) yield;
		const place = number * fields.length;
		lengths[place + fields.indexOf('keywords')] = distinct([text], 'keywords');
		lengths[place + fields.indexOf('translatedNames')] = distinct(translations, 'title', 'keywords');
	}
	return lengths;
}

/** So many numbers of answers are kept: some megabytes. */
const mostKept = 1_000_000;

/** Keeps what is asked for again and again: bounded, since visitors decide what is asked. */
function kept<Value>(make: (term: string) => Value, sizeOf: (value: Value) => number): (term: string) => Value {
	const known = new Map<string, Value>();
	let size = 0;
	return (term) => {
		const found = known.get(term);
		if (found !== undefined) return found;
		const made = make(term);
		size += 10 + sizeOf(made);
		if (size > mostKept) {
			known.clear();
			size = 10 + sizeOf(made);
		}
		known.set(term, made);
		return made;
	};
}
