import type { Locale } from '../../i18n/routing';
import { excerpt } from '../excerpt';
import { slipRule } from './slip-rule';

/** Languages whose quotation marks are «these»; what others have, varies. */
const quoting: readonly Locale[] = ['nb', 'nn'];

/** Norwegian has quotation marks of its own (Språkrådet, «Anførselstegn»). */
export const straightQuotes = slipRule(
	{
		name: 'straight-quotes',
		about: 'På norsk er anførselstegnene «slik».',
		example: '`Velg "Logg inn"`',
	},
	(words, { locale }) =>
		quoting.includes(locale)
			? [...words.matchAll(/"([^"\n]*\p{L}[^"\n]*)"/gu)].map(({ index, 1: said = '' }) => ({
					index,
					message: `"${excerpt(said)}" har rette anførselstegn. Skriv «${excerpt(said)}».`,
				}))
			: [],
);
