import { fields as textFields } from './texts';

/**
 * How much a word counts by where it stands: the fields of the page's own text in their order, then those of its translations.
 * What editors have written to be found by counts most.
 */
export const weights = {
	title: 6,
	address: 3,
	keywords: 5,
	errorMessages: 3,
	lead: 2.5,
	headings: 2.5,
	blocks: 1,
	translatedNames: 2,
	translatedText: 0.4,
} as const;

type Field = keyof typeof weights;

export const fields = Object.keys(weights) as Field[];
/** Lists in which the same word stands again and again: once is enough. */
const lists: readonly Field[] = ['keywords', 'translatedNames'];
export const isList = fields.map((field) => lists.includes(field));
/** What stands on a page in its own language, and may be suggested to readers. */
const suggested: readonly Field[] = ['title', 'keywords', 'lead', 'headings', 'blocks'];
export const isSuggested = fields.map((field) => suggested.includes(field));
/** What the fields of a text count as on the page that it is a translation of. */
export const asTranslation = textFields.map((field) => {
	if (field === 'address' || field === 'errorMessages') return undefined;
	return fields.indexOf(field === 'title' || field === 'keywords' ? 'translatedNames' : 'translatedText');
});
