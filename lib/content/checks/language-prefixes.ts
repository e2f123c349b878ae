import { isLocale, type Locale, languages } from '../../i18n/routing';
import type { CheckedText } from './checked-text';
import type { CheckContext } from './context';
import { followReference } from './references';
import { inField, inText, type Rule } from './rule';
import { linksOf } from './written-links';

/**
 * An address with its language leads there whoever reads: a reader of the other form is taken out of it. A link that says
 * in its words which language waits («Les denne siden på nynorsk») is meant so.
 */
export const languagePrefixes: Rule = {
	name: 'language-prefixes',
	severity: 'warning',
	about: 'Adressen i en lenke er uten språk, hvis ikke lenketeksten sier hvilket.',
	example: '`[hjelp](/nb/hjelp)`',
	reads: [linksOf],
	check: (context) => context.texts.flatMap((text) => [...inMarkdown(context, text), ...inFields(context, text)]),
};

function inMarkdown(context: CheckContext, text: CheckedText) {
	return linksOf(text).flatMap(({ line, url, words }) => {
		const fault = faultOf(context, text.locale, url, words);
		return fault ? [inText(languagePrefixes, text, line, fault)] : [];
	});
}

/** The fields that hold addresses of pages. */
function inFields(context: CheckContext, text: CheckedText) {
	return referencesIn(text).flatMap(({ path, url, words }) => {
		const fault = faultOf(context, text.locale, url, words);
		return fault ? [inField(languagePrefixes, text, path, fault)] : [];
	});
}

function referencesIn(text: CheckedText): { path: (string | number)[]; url: string; words: string }[] {
	switch (text.kind) {
		case 'page':
			return (text.data.related_pages ?? []).map((url, index) => ({ path: ['related_pages', index], url, words: '' }));
		case 'alert':
			return (text.data.pages ?? []).map((url, index) => ({ path: ['pages', index], url, words: '' }));
		case 'footer':
			return (text.data.columns ?? []).flatMap(({ links }, column) =>
				links.map(({ url, text: words }, index) => ({ path: ['columns', column, 'links', index, 'url'], url, words })),
			);
	}
}

function faultOf(context: CheckContext, locale: Locale, url: string, words: string): string | undefined {
	const [, language, rest = ''] = /^\/([a-z]+)(?:\/|(?=[?#]|$))(.*)$/s.exec(url) ?? [];
	if (!isLocale(language)) return undefined;
	if (language === locale)
		return `«${url}» har med språket, og leder lesere av den andre språkformen hit. Skriv «/${rest}».`;
	const names = languages[language].name.toLowerCase();
	if (words.toLowerCase().includes(names)) return undefined;
	const reference = followReference(context, locale, url);
	// Where it leads nowhere, that is reported already.
	if (reference.state !== 'published' && reference.state !== 'unpublished') return undefined;
	const own = reference.page.alternates[locale];
	// A partial language leads to what it lacks in another.
	if (own === undefined) return undefined;
	const here = own.slice(locale.length + 1) || '/';
	const advice = words === '' ? '' : ` Er det meningen at leseren skal til ${names}, skriver du det i lenketeksten.`;
	return `«${url}» er en adresse på ${names}. Skriv «${here}${/[?#].*$/.exec(url)?.[0] ?? ''}».${advice}`;
}
