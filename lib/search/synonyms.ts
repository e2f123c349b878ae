import type { SearchLanguage } from './language/search-language';
import { termsOf } from './terms';
import { wordsIn } from './words';

/** Words and expressions that mean the same, each as the stems of its words. */
export type SynonymGroup = readonly (readonly string[])[];

/**
 * The groups that editors have written, as the search compares words. An expression of which only one word says something,
 * «få minid», is left out: that word by itself means something else.
 */
export function synonymGroups(written: readonly (readonly string[])[], language: SearchLanguage): SynonymGroup[] {
	const terms = (member: string) => termsOf(member, language);
	return written
		.map((group) => group.filter((member) => wordsIn(member).length === 1 || terms(member).length > 1).map(terms))
		.map((group) => group.filter(({ length }) => length > 0))
		.filter(({ length }) => length > 1);
}

/** What else a query may say: each place at which a member of a group stands, and what the others call it. */
export function synonymsIn(
	query: readonly string[],
	groups: readonly SynonymGroup[],
): { at: number; length: number; others: SynonymGroup }[] {
	return groups.flatMap((group) =>
		group.flatMap((member) =>
			placesOf(member, query).map((at) => ({
				at,
				length: member.length,
				others: group.filter((other) => other.join(' ') !== member.join(' ')),
			})),
		),
	);
}

function placesOf(member: readonly string[], query: readonly string[]): number[] {
	return query.flatMap((_, at) => (member.every((word, index) => query[at + index] === word) ? [at] : []));
}
