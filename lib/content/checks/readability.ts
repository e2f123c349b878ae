import type { Locale } from '../../i18n/routing';
import { lixOf } from './lix';
import { inText, type TextRule, textRule } from './rule';

/** Plain language ends here. */
const highestLix = 40;

/** LIX was made for Swedish, and holds for its neighbours: what is plain in other languages, it cannot tell. */
const measured: readonly Locale[] = ['nb', 'nn'];

/** A short text says too little about itself. */
const fewestWords = 50;

/** Pages, by translation key, whose words are the owner's own. */
export const exemptPages: readonly string[] = ['om-minid'];

/** Readers may be worried, in a hurry, or new to Norwegian: sentences and words are kept short. */
export const readability: TextRule = textRule({
	name: 'readability',
	severity: 'warning',
	about: 'Teksten er lett å lese: LIX er høyst 40.',
	example: 'lange setninger med lange ord',
	look:
		({ site }) =>
		(text) => {
			if (text.kind !== 'page' || !measured.includes(text.locale) || exemptPages.includes(text.key)) return [];
			const { lix, words } = lixOf(text.tree(), { ...text, facts: site.facts });
			if (words < fewestWords || lix <= highestLix) return [];
			// What is over the limit never looks like the limit.
			const value = Math.max(lix, highestLix + 0.1)
				.toFixed(1)
				.replace('.', ',');
			const message = `Teksten er tung å lese (LIX ${value}, høyst ${highestLix}). Del lange setninger, og bytt ut lange ord.`;
			return [inText(readability, text, 1, message)];
		},
});
