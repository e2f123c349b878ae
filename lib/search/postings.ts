/** How strongly pages stand for a word, by the page's number. */
export type Scores = ReadonlyMap<number, number>;

/** Which pages have which words. */
export interface Postings {
	has(term: string): boolean;
	/** How much a word tells pages apart: little when they all have it, most when none does (inverse document frequency). */
	rarity(term: string): number;
	scores(term: string): Scores;
}

/** A page's words in one field, and what a word there is worth. */
export interface Field {
	terms: readonly string[];
	weight: number;
}

/** BM25 (Robertson and Zaragoza 2009, § 3.1): how soon more of the same word stops counting. */
const saturation = 1.2;
/** BM25: how much a word counts less in a long field. */
const lengthPenalty = 0.3;

const none: Scores = new Map();

/** Builds the postings of pages given by their fields, in the same order for each page. */
export function createPostings(pages: readonly (readonly Field[])[]): Postings {
	const postings = new Map<string, Map<number, number>>();
	const averages = averageLengths(pages);
	pages.forEach((fields, page) => {
		fields.forEach(({ terms, weight }, field) => {
			const length = terms.length / (averages[field] || 1);
			const damping = saturation * (1 - lengthPenalty + lengthPenalty * length);
			for (const [term, count] of countsOf(terms)) {
				const scores = postings.get(term) ?? new Map<number, number>();
				const score = (weight * count * (saturation + 1)) / (count + damping);
				postings.set(term, scores.set(page, (scores.get(page) ?? 0) + score));
			}
		});
	});
	const rarityOf = (size: number) => Math.log(1 + pages.length / (0.5 + size));
	const rarities = new Map([...postings].map(([term, scores]) => [term, rarityOf(scores.size)]));
	const most = rarityOf(0);
	return {
		has: (term) => postings.has(term),
		rarity: (term) => rarities.get(term) ?? most,
		scores: (term) => postings.get(term) ?? none,
	};
}

function averageLengths(pages: readonly (readonly Field[])[]): number[] {
	return (pages[0] ?? []).map((_, field) => {
		const total = pages.reduce((sum, page) => sum + (page[field]?.terms.length ?? 0), 0);
		return total / pages.length;
	});
}

function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
}
