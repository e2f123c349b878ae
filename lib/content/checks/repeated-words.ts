import { slipRule } from './slip-rule';

/** «det det»: with a capital first, «Det det gjelder» is right. */
const pattern = /(?<![\p{L}\p{N}-])(\p{Ll}{2,})\s+\1(?![\p{L}\p{N}-])/gu;

/** A word that is typed twice, most often at the end of a line. */
export const repeatedWords = slipRule(
	{
		name: 'repeated-words',
		about: 'Et ord står ikke to ganger etter hverandre.',
		example: '«Du må ha det det gamle nummeret.»',
	},
	(words) =>
		[...words.matchAll(pattern)].map(({ index, 1: word }) => ({
			index,
			message: `«${word} ${word}» står to ganger. Ta bort det ene.`,
		})),
);
