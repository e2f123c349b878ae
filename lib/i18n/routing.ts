/**
 * Every language of the site. A new language is one entry here, one file in `messages/` and one folder in `content/`.
 *
 * - `name`: the language's own name, as shown in the language switch.
 * - `openGraph`: the value of `og:locale` (https://ogp.me/#optional).
 * - `accepts`: the language tags a browser may send (RFC 9110 §12.5.4) that lead to this language.
 */
export const languages = {
	nb: { name: 'Bokmål', openGraph: 'nb_NO', accepts: ['nb', 'no'] },
	nn: { name: 'Nynorsk', openGraph: 'nn_NO', accepts: ['nn'] },
} as const satisfies Record<string, { name: string; openGraph: string; accepts: readonly string[] }>;

export type Locale = keyof typeof languages;

export const locales = Object.keys(languages) as Locale[];

export const defaultLocale: Locale = 'nb';

/** True when `value` is one of the site's languages. */
export function isLocale(value: string | undefined): value is Locale {
	return value !== undefined && Object.hasOwn(languages, value);
}

/** The `lang` that a text needs: its language, where that is not the language of what stands around it (WCAG 2.2 SC 3.1.2). */
export function foreignLang({ language, locale }: { language: Locale; locale: Locale }): Locale | undefined {
	return language === locale ? undefined : language;
}
