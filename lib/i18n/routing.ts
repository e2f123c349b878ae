import { known, type Language } from './languages';

export type Locale = keyof typeof known;

/** Every language of the site, by its tag. */
export const languages: Readonly<Record<Locale, Language>> = known;

export const locales = Object.keys(known) as Locale[];

/** True for a language that has only some of the pages. */
export function isPartial(locale: Locale): boolean {
	return languages[locale].partial === true;
}

/** The languages that have every page. */
export const completeLocales = locales.filter((locale) => !isPartial(locale));

export const defaultLocale: Locale = 'nb';

/** True when `value` is one of the site's languages. */
export function isLocale(value: string | undefined): value is Locale {
	return value !== undefined && Object.hasOwn(languages, value);
}

/** The `lang` that a text needs: its language, where that is not the language of what stands around it (WCAG 2.2 SC 3.1.2). */
export function foreignLang({ language, locale }: { language: Locale; locale: Locale }): Locale | undefined {
	return language === locale ? undefined : language;
}

/** The language with its country (RFC 5646), for `Intl`: `en-GB`, which writes «27 November 2026», where `en` is American. */
export function regionalTag(locale: Locale): string {
	return languages[locale].openGraph.replace('_', '-');
}
