import type { CheckedText } from '../content/checks/checked-text';
import { lixOf } from '../content/checks/lix';
import { longSentencesIn } from '../content/checks/long-sentences';
import type { TextPlace } from '../content/checks/text-place';
import { dictionaryOf } from '../content/spelling/dictionary';
import { misspellingsIn, ownWordsOf } from '../content/spelling/misspellings';
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
	/** Words that neither a dictionary nor the site's own list has, each once. */
	unknown: readonly { word: string; line: number }[];
}

/** How a text is written: long sentences, and words that may be misspelled. */
export async function languageNotes(
	{ files }: Pick<Workspace, 'files'>,
	text: CheckedText,
	facts: Workspace['context']['site']['facts'],
): Promise<LanguageNotes> {
	const dictionary = await dictionaryOf(text.locale);
	const misspelled = misspellingsIn(text, { dictionary, words: ownWordsOf(files), facts });
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
		unknown: [...new Map(misspelled.map(({ word, line }) => [word, { word, line }])).values()],
	};
}
