import { type Locale, languages } from '../../i18n/routing';
import type { Facts } from '../facts/schema';
import type { Problem } from '../problem';
import { fieldName } from '../source/parse';
import type { CheckedText } from './checked-text';
import { formOf } from './norwegian-forms';
import type { NorwegianForm } from './norwegian-words';
import { passagesOf } from './passages';
import { type TextRule, textRule } from './rule';
import { placeInBody, placeOfField, type TextPlace } from './text-place';

/** A shorter paragraph may have no word that tells the forms apart. */
const fewestWords = 20;

/** So many of the words that gave it away are named. */
const mostNamed = 4;

/** A paragraph, list item, row or field that is written in the other form of Norwegian than its page. */
export interface WrongForm extends TextPlace {
	/** The form that it is written in. */
	form: NorwegianForm;
	/** The words that give it away. */
	words: readonly string[];
	/** The field of the front matter that it stands in; absent in the text. */
	field?: string;
}

/** The paragraphs of a text that are in the other form of Norwegian; quotations may be. */
export function wrongFormsIn(text: CheckedText, facts: Facts): WrongForm[] {
	const { locale } = text;
	if (locale !== 'nb' && locale !== 'nn') return [];
	const other = locale === 'nb' ? 'nn' : 'nb';
	return passagesOf(text, facts).flatMap(({ shown, at, surroundings }): WrongForm[] => {
		if ((shown.match(/\p{L}+/gu)?.length ?? 0) < fewestWords) return [];
		const told = formOf(shown);
		if (told?.form !== other || surroundings().isQuotation) return [];
		const wrong = { form: other, words: [...new Set(told.words)] } as const;
		if ('field' in at) return [{ ...wrong, field: fieldName(at.field), ...placeOfField(text, at.field) }];
		return [{ ...wrong, ...placeInBody(text, ...at.range) }];
	});
}

/** A paragraph that was copied from the other language is easily forgotten. */
export const languageForm: TextRule = textRule({
	name: 'language-form',
	severity: 'warning',
	about: 'Et avsnitt er på målformen til siden.',
	example: 'et avsnitt på bokmål på en nynorskside',
	look:
		({ site }) =>
		(text) =>
			wrongFormsIn(text, site.facts).map((found) => problemOf(found, text.locale)),
});

function problemOf({ form, words, file, line, field }: WrongForm, locale: Locale): Problem {
	const named = words.slice(0, mostNamed).map((word) => `«${word}»`);
	const [wrong, right] = [form, locale].map((language) => languages[language].name.toLowerCase());
	const message = `Avsnittet ser ut til å være på ${wrong} (${named.join(', ')}). Skriv det på ${right}.`;
	return { rule: languageForm.name, severity: 'warning', file, line, ...(field && { field }), message };
}
