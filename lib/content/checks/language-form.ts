import { languages } from '../../i18n/routing';
import type { Facts } from '../facts/schema';
import type { CheckedText } from './checked-text';
import { formWordsIn, type NorwegianForm } from './norwegian-forms';
import { passagesOf, problemAt } from './passages';
import type { Rule } from './rule';

/** A shorter paragraph may have no word that tells the forms apart. */
const fewestWords = 20;

/** So many of the words that gave it away are named. */
const mostNamed = 4;

/** A paragraph, list item, row or field that is written in the other form of Norwegian than its page. */
export interface WrongForm {
	/** The form that it is written in. */
	form: NorwegianForm;
	/** The words that only that form has. */
	words: readonly string[];
	passage: ReturnType<typeof passagesOf>[number];
}

/** The paragraphs of a text that are in the other form of Norwegian; quotations may be. */
export function wrongFormsIn(text: CheckedText, facts: Facts): WrongForm[] {
	const { locale } = text;
	if (locale !== 'nb' && locale !== 'nn') return [];
	const other = locale === 'nb' ? 'nn' : 'nb';
	return passagesOf(text, facts).flatMap((passage) => {
		if ((passage.shown.match(/\p{L}+/gu)?.length ?? 0) < fewestWords) return [];
		const found = formWordsIn(passage.shown);
		if (found[other].length <= found[locale].length || passage.surroundings().isQuotation) return [];
		return [{ form: other, words: [...new Set(found[other])], passage }];
	});
}

/** A paragraph that was copied from the other language is easily forgotten. */
export const languageForm: Rule = {
	name: 'language-form',
	severity: 'warning',
	check: ({ texts, site }) =>
		texts.flatMap((text) =>
			wrongFormsIn(text, site.facts).map(({ form, words, passage }) => {
				const named = words
					.slice(0, mostNamed)
					.map((word) => `«${word}»`)
					.join(', ');
				const message = `Avsnittet ser ut til å være på ${languages[form].name.toLowerCase()} (${named}). Skriv det på ${languages[text.locale].name.toLowerCase()}.`;
				return problemAt(languageForm, text, passage, 0, message);
			}),
		),
};
