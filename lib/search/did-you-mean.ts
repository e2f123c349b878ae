import type { QueryWord } from './interpret';
import { formsOf, wordsIn } from './words';

/** The query with each misspelt word replaced by the one that was most likely meant; undefined when there is nothing to replace. */
export function didYouMean(text: string, words: readonly QueryWord[]): string | undefined {
	const corrections = new Map(
		words.flatMap(({ written, correction }): [string, string][] => (correction ? [[written, correction]] : [])),
	);
	if (corrections.size === 0) return undefined;
	const better = wordsIn(text).reduceRight((corrected, word) => {
		const { whole, parts } = formsOf(word.text);
		const forms = parts.length > 0 ? parts : [whole];
		if (!forms.some((form) => corrections.has(form))) return corrected;
		const meant = forms.map((form) => corrections.get(form) ?? form).join('-');
		return corrected.slice(0, word.start) + meant + corrected.slice(word.end);
	}, text);
	return better.toLowerCase() === text.toLowerCase() ? undefined : better;
}
