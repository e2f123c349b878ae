import { closest, distance } from 'fastest-levenshtein';

/** « Mente du «x»?» when one of the candidates is close to what was written, else an empty string. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
	const pool = [...candidates].filter((candidate) => candidate !== written);
	const extended = pool.find((candidate) => written.length > 4 && candidate.startsWith(written));
	if (extended) return ` Mente du «${extended}»?`;
	const furthest = Math.max(2, Math.floor(written.length / 3));
	// A difference in length is one in letters: most of ten thousand addresses need no closer look.
	const near = pool.filter((candidate) => Math.abs(candidate.length - written.length) <= furthest);
	if (near.length === 0) return '';
	const best = closest(written, near);
	return distance(written, best) <= furthest ? ` Mente du «${best}»?` : '';
}
