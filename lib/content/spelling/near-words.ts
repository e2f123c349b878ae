import { capitalised } from '../capitalised';
import { nearest } from '../suggest';
import { isRightWord, type Knowledge } from './right-words';
import { type Slip, slipsFrom, soundsLike } from './slips';

/** What is known of the words that may be meant. */
export interface Meanable extends Knowledge {
	/** True for a word that the dictionary has only as two others written as one. */
	isCompound(word: string): boolean;
	/** The site's own words, as they are written. */
	own: readonly string[];
	/** Words that the site's texts have, in lower case. */
	inUse: ReadonlySet<string>;
}

/** So many are enough to choose from. */
const most = 5;

/** How much likelier the best is than one that is not worth showing beside it. */
const margin = 1;

/** Whoever writes for a site mostly means a word that it has already. */
const forUse = 1;

/** Of compounds the language has no end, and nobody has meant most of them. */
const forCompound = 1.5;

/** In a word of two or three letters, any other letter makes another word. */
const mostOfShort = 2;

/**
 * What may have been meant by a word that is not known: those that are one slip away, the likeliest first, without those that
 * are far less likely than it. Takes some hundredths of a second, where a dictionary's own suggestions take a hundred times as
 * long: whoever writes need not ask for it.
 */
export function nearWords(word: string, meanable: Meanable): string[] {
	const { own } = meanable;
	const isCapital = /^\p{Lu}\P{Lu}*$/u.test(word);
	const written = isCapital ? word.toLowerCase() : word;
	const asListed = new Map(own.map((listed) => [listed.toLowerCase(), listed]));
	const found = likeliest(written, {
		...meanable,
		has: (made) => asListed.has(made) || meanable.has(made),
		isCompound: (made) => !asListed.has(made) && meanable.isCompound(made),
	});
	if (found.length === 0) return [nearest(word, own) ?? []].flat();
	return found.slice(0, most).map((made) => {
		const listed = asListed.get(made) ?? made;
		return isCapital ? capitalised(listed) : listed;
	});
}

function likeliest(written: string, meanable: Meanable): string[] {
	const slips = slipsFrom(written).filter(({ cost }) => written.length > 3 || cost <= mostOfShort);
	const found = weighed(slips, meanable);
	const isMade = (word: string) => !meanable.inUse.has(word) && meanable.isCompound(word);
	if (!found.every(isMade)) return found;
	const twice = found.length > 0 ? [] : soundsLike(written).map((word) => ({ word, cost: 0 }));
	const heard = weighed(twice, meanable);
	return heard.length > 0 ? heard : compoundsAmong(slips, meanable);
}

/** The words among slips that come cheapest: as soon as there is one, none is looked for that is far dearer. */
function weighed(slips: readonly Slip[], { has, isCompound, inUse }: Meanable): string[] {
	const found: Slip[] = [];
	let best = Number.POSITIVE_INFINITY;
	for (const { word, cost } of slips) {
		const isUsed = inUse.has(word);
		const least = cost - (isUsed ? forUse : 0);
		if (cost - forUse > best + margin) break;
		if (least > best + margin || !has(word)) continue;
		const whole = least + (!isUsed && isCompound(word) ? forCompound : 0);
		found.push({ word, cost: whole });
		best = Math.min(best, whole);
	}
	return found
		.filter(({ cost }) => cost <= best + margin)
		.sort((a, b) => a.cost - b.cost)
		.map(({ word }) => word);
}

/** So many of the compounds that no dictionary has are worth showing: those that come of the likeliest slips. */
const mostCompounds = 2;

function compoundsAmong(slips: readonly Slip[], knowledge: Knowledge): string[] {
	const found: Slip[] = [];
	for (const slip of slips) {
		if (found.length === mostCompounds || (found[0] && slip.cost >= found[0].cost + margin)) break;
		if (isRightWord(slip.word, knowledge)) found.push(slip);
	}
	return found.map(({ word }) => word);
}
