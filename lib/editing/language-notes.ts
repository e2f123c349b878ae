import { LRUCache } from 'lru-cache';
import type { CheckedText } from '../content/checks/checked-text';
import { lixOf } from '../content/checks/lix';
import { longSentencesIn } from '../content/checks/long-sentences';
import type { TextPlace } from '../content/checks/text-place';
import { once } from '../content/once';
import { dictionaryOf } from '../content/spelling/dictionary';
import { misspellingsIn, ownWordsOf } from '../content/spelling/misspellings';
import { type Meanable, nearWords } from '../content/spelling/near-words';
import { fromOtherForm } from '../content/spelling/other-form';
import { wordsInUse } from '../content/spelling/words-in-use';
import { processWide } from '../process-wide';
import type { Workspace } from './workspace';

/** Something in a text below its fields, as characters before the end of the text, which is where it is whatever stands above. */
export interface Mark {
	kind: 'stavefeil' | 'lang setning';
	fromEnd: number;
	toEnd: number;
	line: number;
	message: string;
}

/** What is to be said of how a text is written. Plain data. */
export interface LanguageNotes {
	/** Readability: up to 40 is plain. Undefined for a language that it does not measure. */
	lix: number | undefined;
	marks: readonly Mark[];
	/** Words that neither a dictionary nor the site's own list has, each once, with what may have been meant. */
	unknown: readonly { word: string; line: number; suggestions: readonly string[] }[];
}

/** A text is looked at again after each word that is written: what was unknown then mostly is so still. */
const suggested = processWide('suggested-words', () => new LRUCache<string, readonly string[]>({ max: 5_000 }));

/** How a text is written: long sentences, and words that may be misspelled. */
export async function languageNotes(
	{ files }: Pick<Workspace, 'files'>,
	text: CheckedText,
	facts: Workspace['context']['site']['facts'],
): Promise<LanguageNotes> {
	const dictionary = await dictionaryOf(text.locale);
	const words = ownWordsOf(files);
	const misspelled = misspellingsIn(text, { dictionary, words, facts });
	// The words of a whole site: gathered where one is asked for, and once for all of them.
	const meanable = once(
		(): Meanable => ({
			locale: text.locale,
			has: dictionary.knows,
			isCompound: dictionary.isCompound,
			own: words,
			inUse: wordsInUse(files, text.locale),
		}),
	);
	const meant = async (word: string) => {
		const key = `${text.locale} ${word}`;
		const known = suggested.get(key);
		if (known) return known;
		// A word of the other form of Norwegian is meant itself; else one that looks like it.
		const inThisForm = await fromOtherForm(word, text.locale, dictionary.knows);
		const suggestions = inThisForm.length > 0 ? inThisForm : nearWords(word, meanable());
		suggested.set(key, suggestions);
		return suggestions;
	};
	const isMeasured = text.locale !== 'en';
	const long = isMeasured ? longSentencesIn(text, facts) : [];
	const mark = (kind: Mark['kind'], { line, start, end }: TextPlace, message: string): Mark => ({
		kind,
		line,
		fromEnd: text.source.length - start,
		toEnd: text.source.length - end,
		message,
	});
	return {
		lix: isMeasured ? lixOf(text.tree(), { ...text, facts }).lix : undefined,
		marks: [
			...long.map((sentence) =>
				mark('lang setning', sentence, `Setningen har ${sentence.words} ord. Del den, hvis du kan.`),
			),
			...misspelled
				.filter(({ field }) => field === undefined)
				.map((found) => mark('stavefeil', found, `«${found.word}» står ikke i ordboken.`)),
		],
		unknown: await Promise.all(
			[...new Map(misspelled.map(({ word, line }) => [word, line]))].map(async ([word, line]) => ({
				word,
				line,
				suggestions: await meant(word),
			})),
		),
	};
}
