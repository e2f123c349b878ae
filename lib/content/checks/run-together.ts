import { understood } from './prose';
import { slipRule } from './slip-rule';

/**
 * A sentence that begins right after the full stop of another, which may end in a link or a fact. Addresses, names of files and
 * abbreviations have no capital there.
 */
const pattern = new RegExp(
	`(?:(?<![\\p{L}\\d/@:._-])\\p{Ll}{3,}|${understood})[.!?]${understood}*(?=\\p{Lu}\\p{Ll}+(?![\\p{L}\\d./@:_-]*[/@:_]))\\p{Lu}\\p{Ll}+`,
	'gu',
);

/** What each of them has, and few texts have: it takes a tenth of the time to look for. */
const sign = new RegExp(`[.!?]${understood}*\\p{Lu}`, 'u');

/** Two sentences without a space between are read as one word, aloud too. */
export const runTogether = slipRule(
	{
		name: 'run-together',
		about: 'Det er mellomrom mellom to setninger.',
		example: '«Velg app.Skriv koden.»',
	},
	(words) =>
		(sign.test(words) ? [...words.matchAll(pattern)] : []).map(({ index, 0: found }) => ({
			index,
			message: `«${found.replaceAll(understood, '')}» mangler mellomrom mellom to setninger.`,
		})),
);
