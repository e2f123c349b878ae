import SearchableMap from 'minisearch/SearchableMap';
import { fold } from './fold';
import type { SearchLanguage } from './language/search-language';
import { isLikelySlip } from './misspelling';
import { formsOf } from './words';

/** A word that somebody may be about to write. */
interface Candidate {
	stem: string;
	/** How much of it was written, from 0 to 1. */
	likeness: number;
}

/** The words that stand on the pages, as they are written there. */
export interface Vocabulary {
	/** Words that begin like this one. */
	startingWith(written: string): Candidate[];
	/** The word that is written most like this one, with no more typing errors than a word so long may have. */
	almost(written: string, mostErrors?: number): string | undefined;
}

/** Words with all their spellings, whether they stand on a page now or did before. */
export interface Spellings {
	/** Takes in a word by its number. Words with digits are none that somebody misspells. */
	learn(word: string, number: number): void;
	/** Those of the words that stand on pages, by how often they do. */
	counted(countOf: (number: number) => number): Vocabulary;
}

interface Form {
	word: string;
	stem: string;
	number: number;
}

interface Entry extends Form {
	count: number;
}

/** Shortest word that is taken for the beginning of others, and for one with a letter wrong. */
const shortest = 4;
const mostCandidates = 12;
/** A word so long may have two letters wrong. */
const shortestTwice = 8;

/** Words by their first letter, and under it as they are compared. */
type Trees<Value> = ReadonlyMap<string, SearchableMap<Value>>;

/**
 * The words that few typing errors turn into what was written, with how many: letters wrong, missing or too many, two
 * neighbours in each other's place (Damerau). Only words are looked through that may be meant (`isLikelySlip`): they begin with
 * the first letter or the second, or are what was written with another letter before it.
 */
function nearest<Value>(trees: Trees<Value>, written: string, edits: number): ReadonlyMap<Value, number> {
	const found = new Map<Value, number>();
	const add = (value: Value, distance: number) =>
		found.set(value, Math.min(distance, found.get(value) ?? Number.POSITIVE_INFINITY));
	const swapped = swaps(written);
	for (const letter of new Set(written.slice(0, 2))) {
		const tree = trees.get(letter);
		for (const [, [value, distance]] of tree?.fuzzyGet(written, edits) ?? []) add(value, distance);
		if (edits === 1) continue;
		for (const other of swapped)
			for (const [, [value, distance]] of tree?.fuzzyGet(other, edits - 1) ?? []) add(value, distance + 1);
	}
	for (const other of [...swapped, ...[...trees.keys()].map((letter) => letter + written)]) {
		const value = trees.get(other.charAt(0))?.get(other);
		if (value !== undefined) add(value, 1);
	}
	return found;
}

/** The word with two neighbours in each other's place, in every way. */
function swaps(word: string): string[] {
	return Array.from({ length: word.length - 1 }, (_, at) => at)
		.filter((at) => word[at] !== word[at + 1])
		.map((at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`);
}

/** No words yet. */
export function createSpellings({ stem, isStopWord }: SearchLanguage): Spellings {
	const trees = new Map<string, SearchableMap<Form[]>>();
	const known = new Set<number>();
	return {
		learn: (word, number) => {
			if (known.has(number)) return;
			known.add(number);
			const { whole, parts } = formsOf(word);
			for (const form of [whole, ...parts]) {
				if (isStopWord(form) || /\d/.test(form)) continue;
				const key = fold(form);
				const own = { word: form === whole ? word : form, stem: stem(form), number };
				const tree = trees.get(key.charAt(0)) ?? new SearchableMap();
				trees.set(key.charAt(0), tree.set(key, [...(tree.get(key) ?? []), own]));
			}
		},
		counted: (countOf) => vocabularyOf(trees, countOf),
	};
}

function vocabularyOf(trees: Trees<Form[]>, countOf: (number: number) => number): Vocabulary {
	const entryOf = (forms: readonly Form[]): Entry | undefined => {
		const counted = forms.map((form) => ({ ...form, count: countOf(form.number) })).filter(({ count }) => count > 0);
		return counted.sort(commonFirst)[0];
	};
	return {
		startingWith: (written) => {
			const start = fold(written);
			if (start.length < shortest) return [];
			const found = [...(trees.get(start.charAt(0))?.atPrefix(start) ?? [])].flatMap(([key, forms]) => {
				const entry = entryOf(forms);
				return entry ? [{ ...entry, likeness: start.length / key.length }] : [];
			});
			return found.sort((a, b) => b.likeness - a.likeness || commonFirst(a, b)).slice(0, mostCandidates);
		},
		almost: (written, mostErrors = 2) => {
			const folded = fold(written);
			if (folded.length < shortest || /\d/.test(folded)) return undefined;
			const edits = Math.min(mostErrors, folded.length < shortestTwice ? 1 : 2);
			const found = [...nearest(trees, folded, edits)].flatMap(([forms, errors]) => {
				const entry = entryOf(forms);
				return entry && isLikelySlip(folded, fold(entry.word)) ? [{ ...entry, errors }] : [];
			});
			return found.sort((a, b) => a.errors - b.errors || commonFirst(a, b))[0]?.word;
		},
	};
}

/** Of words that are equally common, the one first that comes first in the alphabet: the same whenever each was learnt. */
function commonFirst(a: Entry, b: Entry): number {
	return b.count - a.count || (a.word < b.word ? -1 : Number(a.word > b.word));
}
