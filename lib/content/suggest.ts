import { distance } from 'fastest-levenshtein';

/** « Mente du «x»?» when one of the candidates is close to what was written, else an empty string. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
	const best = nearest(written, candidates);
	return best === undefined ? '' : ` Mente du «${best}»?`;
}

/**
 * The candidate that was most likely meant: one that begins with what was written, or the one with fewest slips between.
 * Upper and lower case are one. At most one slip in three letters counts as near, and two letters that have changed place
 * are one slip: of short words only the nearest are suggested.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
	const word = written.toLowerCase();
	const pool = [...candidates].filter((candidate) => candidate !== written && candidate !== '');
	const extended = word.length > 4 ? pool.find((candidate) => candidate.toLowerCase().startsWith(word)) : undefined;
	if (extended !== undefined) return extended;
	const most = Math.min(word.length - 1, Math.max(1, Math.round(word.length / 3)));
	let best: { candidate: string; slips: number } | undefined;
	for (const candidate of pool) {
		// A difference in length is one in letters: most of ten thousand addresses need no closer look.
		if (Math.abs(candidate.length - word.length) > most) continue;
		const slips = slipsBetween(word, candidate.toLowerCase(), most);
		if (slips <= most && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { candidate, slips };
	}
	return best?.candidate;
}

/** Letters added, left out or changed, and neighbours swapped once; exact only up to `most`. */
function slipsBetween(a: string, b: string, most: number): number {
	const plain = distance(a, b);
	// A swap counts as two changes: only what is just too far can come near by one.
	if (plain !== most + 1 && plain !== 2) return plain;
	const swapped = [...Array(Math.max(0, a.length - 1)).keys()].map((index) =>
		distance(a.slice(0, index) + a.charAt(index + 1) + a.charAt(index) + a.slice(index + 2), b),
	);
	return Math.min(plain, ...swapped.map((slips) => slips + 1));
}
