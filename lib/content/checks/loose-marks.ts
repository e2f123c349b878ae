import { slipRule, wordBefore } from './slip-rule';

/** From the space on: of what stands before it there is much more. */
const pattern = / (?<=[\p{L}\p{N}»)”] )([,;.:!?])(?=\s|$)/gu;

/** A mark after a space may begin the next line, and is read aloud with the wrong sentence. */
export const looseMarks = slipRule(
	{
		name: 'loose-marks',
		about: 'Det er ikke mellomrom foran punktum, komma og andre tegn.',
		example: '«før klokka tre , ikke etter»',
	},
	(words) =>
		[...words.matchAll(pattern)].map(({ index, 0: found, 1: mark }) => {
			const word = wordBefore(words, index);
			return { index, message: `«${word}${found}» har mellomrom foran tegnet. Skriv «${word}${mark}».` };
		}),
);
