import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { placeOf } from '../content/source/place';
import { dictionaryOf } from '../content/spelling/dictionary';
import { ownWordsOf, suggestionsFor } from '../content/spelling/misspellings';
import { defaultLocale } from '../i18n/routing';
import { processWide } from '../process-wide';
import type { Workspace } from './workspace';

/** More than a page should have of them. */
const mostWords = 20;

/** A word takes up to a second, and comes again each time the page is looked at. */
const known = processWide('word-suggestions', () => new LRUCache<string, readonly string[]>({ max: 5_000 }));

/** What may have been meant by some words of a file that no dictionary has. Ends early when nobody wants to know any more. */
export async function wordSuggestions(
	{ files }: Pick<Workspace, 'files'>,
	file: string,
	words: readonly string[],
	isObsolete: () => boolean = () => false,
): Promise<Record<string, readonly string[]>> {
	const place = placeOf(file);
	const locale = 'locale' in place ? place.locale : defaultLocale;
	const [dictionary, own] = [await dictionaryOf(locale), ownWordsOf(files)];
	const found: Record<string, readonly string[]> = {};
	for (const word of words.slice(0, mostWords)) {
		// Whoever waits for a picture goes first.
		await nextTurn();
		if (isObsolete()) break;
		const key = `${locale} ${word}`;
		const suggestions = known.get(key) ?? suggestionsFor(word, dictionary, own);
		known.set(key, suggestions);
		found[word] = suggestions;
	}
	return found;
}
