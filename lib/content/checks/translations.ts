import { completeLocales, isPartial, type Locale, languages } from '../../i18n/routing';
import { didYouMean } from '../suggest';
import type { CheckedPage } from './checked-text';
import type { CheckContext } from './context';
import { inField, inFile, type Rule } from './rule';

/**
 * A page that is not translated is shown in the other form of Norwegian, with a notice: never by accident. A partial language
 * lacks what it lacks; but the readers of what it has should be able to change to the others.
 */
export const translations: Rule = {
	name: 'translations',
	severity: 'warning',
	about:
		'Siden finnes på begge målformer, ferdig på den ene når den er det på den andre, og `translationKey` er nøkkelen til en annen side.',
	example: '`nb/ny-side.md` uten `nn/ny-side.md`',
	check: (context) =>
		context.pages.flatMap((page) => (isStray(page, context) ? stray(page, context) : missing(page, context))),
};

/** True for a translationKey that ties the page to nothing. */
function isStray(page: CheckedPage, { versions }: CheckContext): boolean {
	const { data, key, path, locale } = page;
	if (data.translationKey === undefined || `/${key}` === path) return false;
	return !versions.get(key)?.some((other) => other.locale !== locale);
}

function stray(page: CheckedPage, { pages }: CheckContext) {
	const keys = pages.filter(({ locale }) => locale !== page.locale).map(({ key }) => key);
	const message = `«${page.key}» er ikke nøkkelen til noen side på et annet språk.${didYouMean(page.key, keys)}`;
	return [inField(translations, page, ['translationKey'], message)];
}

function missing(page: CheckedPage, { versions }: CheckContext) {
	const isUnknown = (field: 'draft' | 'translationKey') => page.data[field] === undefined && page.isWritten(field);
	// Nobody reads a draft yet; and nothing can be said where the fields that decide cannot be read.
	if (page.data.draft || isUnknown('draft') || isUnknown('translationKey')) return [];
	// A file with a name that no address can have gets another.
	if (/[^a-z0-9/-]/.test(page.key)) return [];
	const own = versions.get(page.key) ?? [];
	const lacking = completeLocales.filter((locale) => !own.some((other) => other.locale === locale));
	if (isPartial(page.locale)) return lacking.length < completeLocales.length ? [] : [alone(page)];
	const drafts = completeLocales.filter((locale) => own.some((other) => other.locale === locale && other.data.draft));
	const tell = (locale: Locale, fault: (language: string) => string) => {
		const [lacks = '', has] = [locale, page.locale].map((language) => languages[language].name.toLowerCase());
		const message = `${fault(lacks)}. De som leser ${lacks}, får den på ${has}, med en merknad.`;
		return inFile(translations, page.file, message);
	};
	return [
		...lacking.map((locale) => tell(locale, (language) => `Siden finnes ikke på ${language}`)),
		...drafts.map((locale) => tell(locale, (language) => `Siden er et utkast på ${language}`)),
	];
}

/** What a partial language has alone, most often since the page does not say which one it belongs to. */
function alone({ file }: CheckedPage) {
	const names = new Intl.ListFormat('nb', { type: 'disjunction' }).format(
		completeLocales.map((locale) => languages[locale].name.toLowerCase()),
	);
	const message = `Siden hører ikke sammen med noen side på ${names}. Skriv translationKey: adressen på bokmål, uten skråstrek først.`;
	return inFile(translations, file, message);
}
