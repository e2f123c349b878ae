import type { Locale } from '../../i18n/routing';
import { schemasWithFacts } from '../assemble/fact-references';
import { shownFieldsOf } from '../source/shown-fields';
import type { CheckedText } from './checked-text';
import { readTogether } from './kept';
import { proseOf } from './prose';
import { inField, inText, type Rule, type TextRule, textRule } from './rule';

/** Something in a text that was hardly meant so. */
export interface Slip {
	/** Place in the words that were looked at. */
	index: number;
	message: string;
}

interface WrittenWords {
	/** As typed, with what Markdown understood masked. */
	words: string;
	/** A field of the front matter, or a line of the text from 1. */
	at: { field: readonly (string | number)[] } | { line: number };
}

const wordsOf = readTogether((text): readonly WrittenWords[] => [
	...shownFieldsOf(schemasWithFacts[text.kind], text.data).map(({ path, value }) => ({
		words: value,
		at: { field: path },
	})),
	...proseOf(text).map(({ lines, line }) => ({ words: lines.join('\n'), at: { line } })),
]);

/**
 * A rule for slips of the pen, in the text and in the fields that readers see. Advice: a sentence with one is understood all the same.
 *
 * @param about.languages those that it holds for; all, where nothing is said
 */
export function slipRule(
	{ languages, ...about }: Pick<Rule, 'name' | 'about' | 'example'> & { languages?: readonly Locale[] },
	slipsIn: (words: string) => Iterable<Slip>,
): TextRule {
	const isMeant = ({ locale }: CheckedText) => languages === undefined || languages.includes(locale);
	const rule: TextRule = textRule({
		...about,
		severity: 'warning',
		look: () => (text) => {
			if (!isMeant(text)) return [];
			return wordsOf(text).flatMap(({ words, at }) =>
				[...slipsIn(words)].map(({ index, message }) =>
					'field' in at
						? inField(rule, text, at.field, message)
						: inText(rule, text, at.line + words.slice(0, index).split('\n').length - 1, message),
				),
			);
		},
	});
	return rule;
}

/** The word that stands right before a place, to say where that is. */
export function wordBefore(words: string, index: number): string {
	return /\S*$/.exec(words.slice(Math.max(0, index - 40), index))?.[0] ?? '';
}
