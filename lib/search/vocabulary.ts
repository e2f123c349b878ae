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

interface Entry {
	word: string;
	stem: string;
	count: number;
}

/** Shortest word that is taken for the beginning of others, and for one with a letter wrong. */
const shortest = 4;
const mostCandidates = 12;
/** A word so long may have two letters wrong. */
const shortestTwice = 8;

/**
 * The words that few typing errors turn into what was written, with how many: letters wrong, missing or too many, two
 * neighbours in each other's place (Damerau).
 */
function nearest(tree: SearchableMap<Entry>, written: string, edits: number): ReadonlyMap<Entry, number> {
	const found = new Map<Entry, number>();
	const add = (entry: Entry, distance: number) =>
		found.set(entry, Math.min(distance, found.get(entry) ?? Number.POSITIVE_INFINITY));
	for (const [, [entry, distance]] of tree.fuzzyGet(written, edits)) add(entry, distance);
	for (const swapped of swaps(written)) {
		for (const [, [entry, distance]] of tree.fuzzyGet(swapped, edits - 1)) add(entry, distance + 1);
	}
	return found;
}

/** The word with two neighbours in each other's place, in every way. */
function swaps(word: string): string[] {
	return Array.from({ length: word.length - 1 }, (_, at) => at)
		.filter((at) => word[at] !== word[at + 1])
		.map((at) => `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`);
}

/** Collects words, each as often as it stands somewhere. Words with digits are none that somebody misspells. */
export function createVocabulary(words: readonly string[], { stem, isStopWord }: SearchLanguage): Vocabulary {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	const tree = new SearchableMap<Entry>();
	for (const [word, count] of counts) {
		const { whole, parts } = formsOf(word);
		for (const form of [whole, ...parts]) {
			const key = fold(form);
			const known = tree.get(key);
			if (isStopWord(form) || /\d/.test(form) || (known && known.count > count)) continue;
			tree.set(key, { word: form === whole ? word : form, stem: stem(form), count });
		}
	}
	const best = (candidates: (Candidate & { count: number })[]) =>
		candidates.sort((a, b) => b.likeness - a.likeness || b.count - a.count).slice(0, mostCandidates);
	return {
		startingWith: (written) => {
			const start = fold(written);
			if (start.length < shortest) return [];
			const found = [...tree.atPrefix(start)].map(([key, entry]) => ({
				...entry,
				likeness: start.length / key.length,
			}));
			return best(found);
		},
		almost: (written, mostErrors = 2) => {
			const folded = fold(written);
			if (folded.length < shortest || /\d/.test(folded)) return undefined;
			const edits = Math.min(mostErrors, folded.length < shortestTwice ? 1 : 2);
			const found = [...nearest(tree, folded, edits)].filter(([entry]) => isLikelySlip(folded, fold(entry.word)));
			return found.sort(([a, errors], [b, others]) => errors - others || b.count - a.count)[0]?.[0].word;
		},
	};
}
