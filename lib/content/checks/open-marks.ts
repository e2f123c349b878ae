import { excerpt } from '../excerpt';
import { type Slip, slipRule } from './slip-rule';

/** What opens and what closes, and what each is called. */
const pairs = [
	['(', ')', 'Parentesen'],
	['«', '»', 'Anførselstegnet'],
	['“', '”', 'Anførselstegnet'],
] as const;

/** A mark that is opened and never closed; «a)» closes nothing. */
export const openMarks = slipRule(
	{
		name: 'open-marks',
		about: 'Parenteser og anførselstegn blir avsluttet i det samme avsnittet.',
		example: '«Bruk appen (eller SMS.»',
	},
	(words) => pairs.flatMap(([open, close, name]) => openIn(words, open, close, name)),
);

function openIn(words: string, open: string, close: string, name: string): Slip[] {
	if (!words.includes(open)) return [];
	const waiting: number[] = [];
	for (const { index, 0: sign } of words.matchAll(new RegExp(`[${open}${close}]`, 'g'))) {
		if (sign === open) waiting.push(index);
		else waiting.pop();
	}
	return waiting.map((index) => ({
		index,
		message: `${name} i «${excerpt(words.slice(index))}» blir ikke avsluttet. Skriv ${close} der det slutter.`,
	}));
}
