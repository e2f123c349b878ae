import { closest, distance } from 'fastest-levenshtein';

/** « Mente du «x»?» when one of the candidates is close to what was written, else an empty string. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
	const pool = [...candidates].filter((candidate) => candidate !== written);
	if (pool.length === 0) return '';
	const extended = pool.find((candidate) => written.length > 4 && candidate.startsWith(written));
	const best = extended ?? closest(written, pool);
	const near = distance(written, best) <= Math.max(2, Math.floor(written.length / 3));
	return extended || near ? ` Mente du «${best}»?` : '';
}
