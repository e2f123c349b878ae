import { type Pair, pairs, replacedAtEnd, replacedWithin, turned } from './replaced-parts';

/** Something that may have been meant, and how unlikely it is that just this slip was made. */
export interface Slip {
	word: string;
	cost: number;
}

/** What a slip costs: that of the ear and of a hand in a hurry is commonest by far. */
const costs = { doubled: 0.75, sound: 1, rarely: 1.5, swapped: 1.5, left: 2, added: 2, neighbour: 2, other: 3 };

/** Few are in doubt about how a word begins, other than by sound. */
const atFirst = 1;

/** Letters that are heard as one, or not heard at all: each is often written for the other. */
const sounds = eitherWay(
	`æ e, å o, ø o, y i, kj tj, kj skj, kj sj, sj skj, hv v, hj j, gj j, lj j, gn ng, ngk nk, ks x, é e, ei æi, ei eg, ld l, ld ll,
	nd n, nd nn, sjon tion`,
);
const soundsAtEnd = eitherWay('ig i, et e, er r');

/** Those that are so in some words, dialects or other languages. */
const rareSounds = eitherWay(
	`ø e, o u, y u, y ø, e i, ò o, kj k, sj sk, rs rsj, sj sjon, gj g, ng n, b p, d t, g k, k c, kk ck, s c, s z, v w, f ph,
	k ch, kv qu, t th, ei ej, øy øi, øy oi, au æu, rd r, dt t`,
);
const rareSoundsAtEnd = eitherWay('ed e, en n, re r, gg g, t -');

const rows = ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm'];
const alphabet = [...'abcdefghijklmnopqrstuvwxyzæøåéèêóòôü'];
const vowel = /[aeiouyæøå]/;

/**
 * Every word that is one slip from what was written, the likeliest first: by sound, by a consonant that is double or not, two
 * letters that have changed places, one too few or too many, the key beside, another letter.
 */
export function slipsFrom(written: string): Slip[] {
	const letters = [...written];
	const all = [...bySound(written), ...letters.flatMap((_, at) => slipsAt(letters, at)), ...addedTo(letters)];
	const cheapest = new Map<string, number>();
	for (const { word, cost } of all)
		if (word !== written && cost < (cheapest.get(word) ?? Number.POSITIVE_INFINITY)) cheapest.set(word, cost);
	return [...cheapest].map(([word, cost]) => ({ word, cost })).sort((a, b) => a.cost - b.cost);
}

/** Words that two slips of the ear lie between: «profesjonel» has as many as it has syllables. */
export function soundsLike(written: string): string[] {
	const likely = (word: string) => [...bySound(word), ...[...word].flatMap((_, at) => doubledAt([...word], at))];
	return [...new Set(likely(written).flatMap(({ word }) => likely(word).map((twice) => twice.word)))];
}

function eitherWay(list: string): Pair[] {
	return pairs(list).flatMap((pair) => [pair, ...turned([pair])]);
}

function bySound(written: string): Slip[] {
	const told = (words: readonly string[], cost: number) => words.map((word) => ({ word, cost }));
	return [
		...told([...replacedWithin(written, sounds), ...replacedAtEnd(written, soundsAtEnd)], costs.sound),
		...told([...replacedWithin(written, rareSounds), ...replacedAtEnd(written, rareSoundsAtEnd)], costs.rarely),
	];
}

/** A consonant that is double or not. Vowels hardly ever are. */
function doubledAt(letters: readonly string[], at: number): Slip[] {
	const letter = letters[at] ?? '';
	if (vowel.test(letter) || letters[at - 1] === letter) return [];
	const isDouble = letters[at + 1] === letter;
	const word = isDouble ? letters.toSpliced(at, 1) : letters.toSpliced(at, 0, letter);
	return [{ word: word.join(''), cost: at === 0 && !isDouble ? costs.added + atFirst : costs.doubled }];
}

function slipsAt(letters: readonly string[], at: number): Slip[] {
	const [letter = '', next] = letters.slice(at);
	const dear = at === 0 ? atFirst : 0;
	const swapped = next === undefined ? [] : [letters.toSpliced(at, 2, next, letter)];
	const beside = neighboursOf(letter);
	return [
		...doubledAt(letters, at),
		...swapped.map((word) => ({ word: word.join(''), cost: costs.swapped + dear })),
		{ word: letters.toSpliced(at, 1).join(''), cost: costs.added + dear },
		...alphabet.map((other) => ({
			word: letters.toSpliced(at, 1, other).join(''),
			cost: (beside.includes(other) ? costs.neighbour : costs.other) + dear,
		})),
	];
}

/** A letter that was left out, at each place where it may have stood. */
function addedTo(letters: readonly string[]): Slip[] {
	return [...letters, ''].flatMap((_, at) =>
		alphabet.map((letter) => ({
			word: letters.toSpliced(at, 0, letter).join(''),
			cost: costs.left + (at === 0 ? atFirst : 0),
		})),
	);
}

/** The keys beside a letter's, on a Norwegian keyboard, in its own row and in those above and below. */
function neighboursOf(letter: string): string[] {
	return rows
		.flatMap((row, index) => {
			const at = row.indexOf(letter);
			if (at === -1) return [];
			const [above, below] = [rows[index - 1] ?? '', rows[index + 1] ?? ''];
			return [
				row.charAt(at - 1),
				row.charAt(at + 1),
				above.charAt(at),
				above.charAt(at + 1),
				below.charAt(at - 1),
				below.charAt(at),
			];
		})
		.filter((key) => key !== '');
}
