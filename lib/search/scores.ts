/** How strongly pages stand for a word: the pages' numbers, rising, and beside each what it scores. */
export interface Scores {
	pages: Uint32Array;
	values: Float64Array;
}

/** BM25 (Robertson and Zaragoza 2009, § 3.1): how soon more of the same word stops counting. */
const saturation = 1.2;
/** BM25: how much a word counts less in a long field. */
const lengthPenalty = 0.3;

/** How many times a page's fields have a word: the page, the field among the page's, how often. */
type Occurrences = (visit: (page: number, field: number, count: number) => void) => void;

interface Options {
	pages: number;
	/** What a word is worth in each field. */
	weights: readonly number[];
	/** How many terms each field of each page has, field by field within page by page. */
	lengths: Uint32Array;
	/** Fields in which a word counts once, however often it stands there. */
	once: readonly boolean[];
}

/** Tells how strongly each page stands for a word, and how much a word tells pages apart. */
export function createScoring({ pages, weights, lengths, once }: Options) {
	const width = weights.length;
	const averages = weights.map((_, field) => {
		let sum = 0;
		for (let page = 0; page < pages; page++) sum += lengths[page * width + field] ?? 0;
		return sum / pages || 1;
	});
	// Used again by each question, and left empty by it.
	const counts = new Uint16Array(pages * width);
	const isSeen = new Uint8Array(pages);

	const pagesIn = (occurrences: Occurrences): Uint32Array => {
		const seen: number[] = [];
		occurrences((page, field, count) => {
			const place = page * width + field;
			counts[place] = once[field] ? 1 : (counts[place] ?? 0) + count;
			if (isSeen[page] === 1) return;
			isSeen[page] = 1;
			seen.push(page);
		});
		for (const page of seen) isSeen[page] = 0;
		return Uint32Array.from(seen).sort();
	};
	const scoreOf = (page: number): number => {
		let score = 0;
		for (let field = 0; field < width; field++) {
			const place = page * width + field;
			const count = counts[place] ?? 0;
			if (count === 0) continue;
			const length = (lengths[place] ?? 0) / (averages[field] ?? 1);
			const damping = saturation * (1 - lengthPenalty + lengthPenalty * length);
			score += ((weights[field] ?? 0) * count * (saturation + 1)) / (count + damping);
		}
		return score;
	};
	return {
		scores: (occurrences: Occurrences): Scores => {
			const found = pagesIn(occurrences);
			const values = Float64Array.from(found, scoreOf);
			for (const page of found) counts.fill(0, page * width, (page + 1) * width);
			return { pages: found, values };
		},
		/** Little when all pages have a word, most when none does (inverse document frequency). */
		rarity: (having: number): number => Math.log(1 + pages / (0.5 + having)),
	};
}

/** What a page scores; undefined when it has not the word. */
export function scoreAt({ pages, values }: Scores, page: number): number | undefined {
	let [low, high] = [0, pages.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const found = pages[middle] ?? 0;
		if (found === page) return values[middle];
		if (found < page) low = middle + 1;
		else high = middle - 1;
	}
	return undefined;
}
