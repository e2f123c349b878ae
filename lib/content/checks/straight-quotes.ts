import { excerpt } from '../excerpt';
import { slipRule } from './slip-rule';

/** Norwegian has quotation marks of its own (Språkrådet, «Anførselstegn»). */
export const straightQuotes = slipRule(
	{
		name: 'straight-quotes',
		about: 'På norsk er anførselstegnene «slik».',
		example: '`Velg "Logg inn"`',
		// What others have, varies.
		languages: ['nb', 'nn'],
	},
	(words) =>
		[...words.matchAll(/"([^"\n]*\p{L}[^"\n]*)"/gu)].map(({ index, 1: said = '' }) => ({
			index,
			message: `"${excerpt(said)}" har rette anførselstegn. Skriv «${excerpt(said)}».`,
		})),
);
