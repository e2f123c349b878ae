import { capitalised } from '../capitalised';
import { nearest } from '../suggest';
import { isRightWord, type Knowledge } from './right-words';

/** So many are enough to choose from. */
const most = 5;

const letters = [...'abcdefghijklmnopqrstuvwxyzæøåéèêóòôü'];

/**
 * What may have been meant by a word that is not known: every word that is one slip of a finger away, the likeliest slip
 * first. Takes some hundredths of a second, where a dictionary's own suggestions take a hundred times as long: whoever writes
 * need not ask for it. `own` are the site's words.
 */
export function nearWords(word: string, knowledge: Knowledge, own: readonly string[]): string[] {
	const isCapital = /^\p{Lu}\P{Lu}*$/u.test(word);
	const written = isCapital ? word.toLowerCase() : word;
	const listed = nearest(word, own);
	const slips = [...new Set(slipsOf(written))].filter((slip) => slip !== written);
	const known = slips.filter((slip) => knowledge.has(slip));
	const found = known.length > 0 ? known : compoundsAmong(slips, knowledge);
	const asWritten = found.map((slip) => (isCapital ? capitalised(slip) : slip));
	return [...new Set([...(listed ? [listed] : []), ...asWritten])].slice(0, most);
}

/** Of compounds the language has no end: the first, which come of the likeliest slips, are those that somebody means. */
const mostCompounds = 2;

function compoundsAmong(slips: readonly string[], knowledge: Knowledge): string[] {
	const found: string[] = [];
	for (const slip of slips) {
		if (isRightWord(slip, knowledge)) found.push(slip);
		if (found.length === mostCompounds) break;
	}
	return found;
}

/** A letter that is doubled or not, two that have changed places, one too few, one too many, or another one: in this order. */
function slipsOf(word: string): string[] {
	const places = [...word].map((letter, at) => ({ letter, before: word.slice(0, at), after: word.slice(at + 1) }));
	const doubled = places.flatMap(({ letter, before, after }) =>
		after.startsWith(letter) ? [before + after] : [before + letter + letter + after],
	);
	const swapped = places.map(({ letter, before, after }) => before + after.slice(0, 1) + letter + after.slice(1));
	const added = [...places.map(({ before, letter, after }) => [before, letter + after]), [word, '']].flatMap(
		([before = '', after = '']) => letters.map((letter) => before + letter + after),
	);
	const left = places.map(({ before, after }) => before + after);
	const changed = places.flatMap(({ before, after }) => letters.map((letter) => before + letter + after));
	return [...doubled, ...swapped, ...added, ...left, ...changed];
}
