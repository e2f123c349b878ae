import type { SearchLanguage } from './language/search-language';
import { termsOf } from './terms';
import { wordsOf } from './words';

/** Words and expressions that mean the same, each as the stems of its words. */
type SynonymGroup = readonly (readonly string[])[];

/** A place of a query at which a member of a group stands, and what the others call it. */
interface Found {
	at: number;
	length: number;
	others: SynonymGroup;
}

/** What editors have said to mean the same. */
export interface Synonyms {
	/** True for a word that stands in some group by itself. */
	has(term: string): boolean;
	/** What else a query may say, in the order in which editors have written it. */
	in(query: readonly string[]): Found[];
}

interface Member {
	terms: readonly string[];
	others: SynonymGroup;
	order: number;
}

/**
 * The groups that editors have written, as the search compares words. An expression of which only one word says something,
 * «få minid», is left out: that word by itself means something else.
 */
export function createSynonyms(written: readonly (readonly string[])[], language: SearchLanguage): Synonyms {
	const terms = (member: string) => termsOf(member, language);
	const groups = written
		.map((group) => group.filter((member) => wordsOf(member).length === 1 || terms(member).length > 1).map(terms))
		.map((group) => group.filter(({ length }) => length > 0))
		.filter(({ length }) => length > 1);
	const members = groups
		.flatMap((group) =>
			group.map((member) => ({
				terms: member,
				others: group.filter((other) => other.join(' ') !== member.join(' ')),
			})),
		)
		.map((member, order): Member => ({ ...member, order }));
	const byFirst = new Map<string, Member[]>();
	for (const member of members) {
		const [first = ''] = member.terms;
		byFirst.set(first, [...(byFirst.get(first) ?? []), member]);
	}
	const startingAt = (query: readonly string[], at: number) =>
		(byFirst.get(query[at] ?? '') ?? []).filter((member) =>
			member.terms.every((word, step) => query[at + step] === word),
		);
	return {
		has: (term) => (byFirst.get(term) ?? []).some((member) => member.terms.length === 1),
		in: (query) =>
			query
				.flatMap((_, at) =>
					startingAt(query, at).map(({ terms: { length }, others, order }) => ({ at, length, others, order })),
				)
				.sort((a, b) => a.order - b.order || a.at - b.at),
	};
}
