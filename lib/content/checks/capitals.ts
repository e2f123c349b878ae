import { slipRule } from './slip-rule';

/** Two words or more, longer together than two abbreviations. What stands in quotation marks is what a screen says. */
const pattern = /(?<![\p{L}\p{N}«“"-])\p{Lu}{2,}(?:[ \n]\p{Lu}+)*[ \n]\p{Lu}{2,}(?![\p{L}\p{N}»”"-])/gu;
const fewestLetters = 10;

/** Capitals are slow to read, and some screen readers spell them. */
export const capitals = slipRule(
	{
		name: 'capitals',
		about: 'Ord er ikke skrevet med bare store bokstaver.',
		example: '«HUSK Å BESTILLE»',
	},
	(words) =>
		[...words.matchAll(pattern)]
			.filter(([found]) => found.replace(/\s/g, '').length >= fewestLetters)
			.map(({ index, 0: found }) => ({
				index,
				message: `«${found}» er skrevet med store bokstaver, som er tungt å lese. Skriv det med små.`,
			})),
);
