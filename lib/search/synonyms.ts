import { termsOf } from './terms';

/** Words and expressions that mean the same, each as the stems of its words. */
export type SynonymGroup = readonly (readonly string[])[];

/** The groups that editors have written, as the search compares words. One with a single meaning left helps nobody. */
export function synonymGroups(written: readonly (readonly string[])[]): SynonymGroup[] {
	return written
		.map((group) => group.map(termsOf).filter(({ length }) => length > 0))
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
