import { slipRule } from './slip-rule';

const pattern = /(\p{L}+[»).,]?) - (?=([«(]?\p{L}+))/gu;

/** A hyphen joins; between parts of a sentence it looks like a word that was cut off. */
export const hyphenDashes = slipRule(
	{
		name: 'hyphen-dashes',
		about: 'Mellom to deler av en setning står tankestrek, ikke bindestrek.',
		example: '«Velg app - det er enklest.»',
	},
	(words) =>
		// Most texts have none, and are not worth reading word by word.
		(words.includes(' - ') ? [...words.matchAll(pattern)] : []).map(({ index, 1: before, 2: after }) => ({
			index,
			message: `«${before} - ${after}» har bindestrek. Skriv tankestrek: «${before} – ${after}».`,
		})),
);
