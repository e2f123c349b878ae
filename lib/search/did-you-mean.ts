import type { QueryWord } from './interpret';
import { wordsIn } from './words';

/**
 * The query with each word that stands on no page replaced by the one that was most likely meant; undefined when there is
 * nothing to replace.
 */
export function didYouMean(text: string, words: readonly QueryWord[]): string | undefined {
	const corrections = new Map(
		words.flatMap(({ written, correction }): [string, string][] => (correction ? [[written, correction]] : [])),
	);
	if (corrections.size === 0) return undefined;
	const better = wordsIn(text).reduceRight((corrected, word) => {
		const correction = corrections.get(word.text);
		return correction ? corrected.slice(0, word.start) + correction + corrected.slice(word.end) : corrected;
	}, text);
	return better.toLowerCase() === text.toLowerCase() ? undefined : better;
}
