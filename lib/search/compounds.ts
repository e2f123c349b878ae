import type { SearchLanguage } from './language/search-language';

/** Shortest part of a compound: «app», «sms», «kod». */
const shortestPart = 3;
/** A first part that no text has by itself is accepted when it is this long: «engangs|kode». */
const shortestUnknown = 5;
/** A second part so long is no accident, whatever stands before it: «jobb|telefon». */
const longTail = 6;

/**
 * The two parts of a compound as stems, told by the words that stand by themselves elsewhere: «aktiveringsbrev» is
 * «aktivering» and «brev». Two words written in one are parted the same way: «fårikke». Empty for any other word, and in a language that writes them apart.
 */
export function partsOf(
	word: string,
	isKnown: (stem: string) => boolean,
	{ stem, isStopWord, hasCompounds }: SearchLanguage,
): string[] {
	if (!hasCompounds) return [];
	for (let at = shortestPart; at <= word.length - shortestPart; at++) {
		const tail = stem(word.slice(at));
		if (tail.length < shortestPart || !isKnown(tail)) continue;
		const head = word.slice(0, at);
		if (isStopWord(head)) return [tail];
		const heads = [head, head.replace(/[se]$/, '')].map(stem);
		const known = heads.find((candidate) => candidate.length >= shortestPart - 1 && isKnown(candidate));
		if (known) return [known, tail];
		if (head.length >= shortestUnknown ? tail.length > shortestPart : tail.length >= longTail) return [tail];
	}
	return [];
}
