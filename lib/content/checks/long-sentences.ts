import type { Facts } from '../facts/schema';
import { placedText } from '../markdown/placed-text';
import type { CheckedText } from './checked-text';
import { countedSentences } from './lix';
import { placeInBody, type TextPlace } from './text-place';

/** Plain language has fifteen to twenty words in a sentence. */
const mostWords = 20;

/** A sentence that makes a text heavy. */
export interface LongSentence extends TextPlace {
	/** As readers see it. */
	shown: string;
	words: number;
	/** Words of more than six letters. */
	longWords: number;
}

/** The long sentences behind the LIX of a text, in order. */
export function longSentencesIn(text: CheckedText, facts: Facts): LongSentence[] {
	const source = { locale: text.locale, facts };
	return countedSentences(text.tree(), source)
		.filter(({ words }) => words > mostWords)
		.map(({ block, from, to, words, longWords }) => {
			const { shown, rangeOf } = placedText(block, source, text.body);
			const begin = from + (/^[\s»”")\]]*/.exec(shown.slice(from, to))?.[0].length ?? 0);
			return { ...placeInBody(text, ...rangeOf(begin, to)), shown: shown.slice(begin, to), words, longWords };
		});
}
