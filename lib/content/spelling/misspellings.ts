import { capitalised } from '../capitalised';
import type { CheckedText } from '../checks/checked-text';
import type { Facts } from '../facts/schema';
import type { ParsedFile } from '../source/parsed-file';
import { nearest } from '../suggest';
import type { Dictionary } from './dictionary';
import { isRightWord } from './right-words';
import { brand, type SpelledWord, spelledWordsIn } from './spelled-words';

/** A word that neither the dictionary nor the site’s own list has. */
export interface Misspelling extends SpelledWord {
	/** What may have been meant, the likeliest first; worked out when asked for, which may take a second. */
	suggestions(): string[];
}

/** What decides whether a word is right. */
interface Known {
	dictionary: Dictionary;
	/** The words of the site itself. */
	words: readonly string[];
	facts: Facts;
}

/** So many suggestions are enough to choose from. */
const mostSuggestions = 5;

/** The words of a site that no dictionary need have: its list, and the names of public bodies that it knows. */
export function ownWordsOf(files: readonly ParsedFile[]): string[] {
	return files.flatMap((file) => {
		if (file.kind === 'words') return file.words;
		const bodies = file.kind === 'facts' ? Object.values(file.data.virksomheter ?? {}) : [];
		return bodies.flatMap(({ navn }) =>
			Object.values(navn)
				.flat()
				.flatMap((name) => name.split(/[\s-]+/)),
		);
	});
}

/** Everything in a text that may be misspelled, in order. */
export function misspellingsIn(text: CheckedText, { dictionary, words, facts }: Known): Misspelling[] {
	const own = new Map<string, string[]>();
	for (const word of words) own.set(word.toLowerCase(), [...(own.get(word.toLowerCase()) ?? []), word]);
	const knowledge = {
		locale: text.locale,
		has: (word: string) => own.has(word.toLowerCase()) || dictionary.knows(word),
	};
	// Most of a text is words that it has had before.
	const checked = new Map<string, boolean>();
	const isRight = (word: string): boolean => {
		const known = checked.get(word) ?? isRightWord(word, knowledge);
		checked.set(word, known);
		return known;
	};
	return spelledWordsIn(text, facts)
		.filter(({ word, isName }) => isMiswritten(word, own) || (!isName && !isRight(word)))
		.map((found) => ({ ...found, suggestions: () => suggestionsFor(found.word, dictionary, words) }));
}

/** True for «Minid» where the list has «MinID», with a capital inside. Any word may begin a sentence. */
function isMiswritten(word: string, own: ReadonlyMap<string, readonly string[]>): boolean {
	return word.split('-').some((part) => {
		const listed = own.get(part.toLowerCase())?.flatMap((form) => [form, capitalised(form)]);
		return listed?.every((form) => brand.test(form)) && !listed.includes(part);
	});
}

function suggestionsFor(word: string, dictionary: Dictionary, words: readonly string[]): string[] {
	const own = nearest(word, words);
	const isCapital = /^\p{Lu}/u.test(word);
	const asWritten = (suggestion: string) => (isCapital ? capitalised(suggestion) : suggestion);
	return [...new Set([...(own ? [own] : []), ...dictionary.suggestions(word).map(asWritten)])].slice(
		0,
		mostSuggestions,
	);
}
