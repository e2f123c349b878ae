interface Language {
	/** The language's own name, as shown in the language switch. */
	name: string;
	/** What it calls its front page, where the switch leads there instead of to the same page. */
	frontPage: string;
	/** The value of `og:locale` (https://ogp.me/#optional). It also says by whose habits dates are written. */
	openGraph: string;
	/** The language tags a browser may send (RFC 9110 §12.5.4) that lead to this language; none where readers choose it themselves. */
	accepts: readonly string[];
	/**
	 * True for a language that has some of the pages, on purpose: it holds its own pages alone and lends the others none, and
	 * may have none at all. The others are complete: what one of them lacks is shown in another, and the check says so.
	 */
	partial?: boolean;
}

/** Every language of the site. A new language is one entry here, one file in `messages/` and one folder in `content/`. */
const known = {
	nb: { name: 'Bokmål', frontPage: 'forsiden', openGraph: 'nb_NO', accepts: ['nb', 'no'] },
	nn: { name: 'Nynorsk', frontPage: 'framsida', openGraph: 'nn_NO', accepts: ['nn'] },
	// Many who read Norwegian have a browser that asks for English.
	en: { name: 'English', frontPage: 'front page', openGraph: 'en_GB', accepts: [], partial: true },
} as const satisfies Record<string, Language>;

export type Locale = keyof typeof known;

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
