import Negotiator from 'negotiator';
import { defaultLocale, type Locale, languages, locales } from './routing';

const localeByTag = new Map<string, Locale>(
	locales.flatMap((locale) => languages[locale].accepts.map((tag): [string, Locale] => [tag, locale])),
);

/** The site's language that suits an `Accept-Language` value best (RFC 9110 §12.5.4); Bokmål when none does. */
export function negotiateLocale(acceptLanguage: string | null | undefined): Locale {
	const header = acceptLanguage?.slice(0, 500);
	const [best] = new Negotiator({ headers: { 'accept-language': header || '*' } }).languages([...localeByTag.keys()]);
	return (header && best && localeByTag.get(best)) || defaultLocale;
}
