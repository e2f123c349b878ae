import { LRUCache } from 'lru-cache';
import { analysed, lengthsOf, wordsAtOnce } from './analysing';
import { errorMessagesOf } from './error-messages';
import type { SearchIndex } from './indexed';
import type { SearchLanguage } from './language/search-language';
import { isList, weights } from './page-fields';
import { placesOf, type Texts, type Visit } from './places';
import { createScoring, type Scores } from './scores';
import { createSynonyms } from './synonyms';
import type { Spellings } from './vocabulary';

interface Options extends Texts {
	synonyms: readonly (readonly string[])[];
	language: SearchLanguage;
	spellings: Spellings;
}

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
	const scoresOf = remembered(
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
	// Only of what stands on pages: there is an end to it.
	const rarities = new Map<string, number>();
	const rarest = rarity(0);
	const rarityOf = (term: string): number => {
		const known = rarities.get(term);
		if (known !== undefined) return known;
		if (!wordsOfTerm.has(term)) return rarest;
		const found = rarity(pagesHaving(term));
		rarities.set(term, found);
		return found;
	};
	const vocabulary = spellings.counted((word) => counts[word] ?? 0);
	return {
		pages,
		urgent: pages.filter(({ page }) => page.urgent),
		words,
		termsOf: words.termsIn(language),
		language,
		has: (term) => wordsOfTerm.has(term),
		rarity: rarityOf,
		scores: scoresOf,
		wordsWith: (term) => wordsOfTerm.get(term) ?? [],
		namedSo: (name) => pagesWith(shelf.namedSo(name)),
		errorMessages: errorMessagesOf(pages),
		synonyms: createSynonyms(synonyms, language),
		partsOf: remembered(partsOf, ({ length }) => length),
		vocabulary: {
			startingWith: remembered(vocabulary.startingWith, ({ length }) => 4 * length),
			almost: vocabulary.almost,
		},
	};
}

/** So many numbers of answers are kept: some megabytes. */
const mostKept = 1_000_000;

/** Remembers what is asked for again and again: bounded, since visitors decide what is asked. */
function remembered<Value extends NonNullable<unknown>>(
	make: (term: string) => Value,
	sizeOf: (value: Value) => number,
): (term: string) => Value {
	const known = new LRUCache<string, Value>({
		maxSize: mostKept,
		sizeCalculation: (value) => 10 + sizeOf(value),
		memoMethod: make,
	});
	return (term) => known.memo(term);
}
