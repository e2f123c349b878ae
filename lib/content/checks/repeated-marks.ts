import { slipRule, wordBefore } from './slip-rule';

/** From the mark on: of what stands before it there is much more. */
const pattern = /(?=[!?,;.])(?<=[\p{L}\p{N}»)”"])(?:[!?]{2,}|,{2,}|;{2,}|\.\.)(?![.!?,;\p{L}\p{N}])/gu;

/** Several marks shout at readers, or are a slip of the finger. */
export const repeatedMarks = slipRule(
	{
		name: 'repeated-marks',
		about: 'En setning slutter med ett tegn.',
		example: '«Ikke vent!!»',
	},
	(words) =>
		[...words.matchAll(pattern)].map(({ index, 0: marks }) => ({
			index,
			message: `«${wordBefore(words, index)}${marks}» har flere tegn etter hverandre. Skriv ett: «${marks.charAt(0)}».`,
		})),
);
