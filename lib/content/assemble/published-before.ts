import { isLocale, type Locale, locales } from '../../i18n/routing';
import type { PublishedBefore, SiteContent } from '../types';

/** So many addresses without a page are remembered: far more than the site has pages, and still a small file. */
const mostGone = 5_000;
const mostKeys = 10;

/** What is known after a site has been published: the addresses on it, and those known `before`, the oldest forgotten first. */
export function rememberPublished(before: PublishedBefore, site: Pick<SiteContent, 'locales'>): PublishedBefore {
	const present = new Map(
		locales.flatMap((locale) =>
			Object.values(site.locales[locale].pages)
				.filter(({ language, preview }) => language === locale && !preview)
				.map(({ path, translationKey: key }) => [locale + path, withLatest(before.get(locale + path), key)] as const),
		),
	);
	const gone = [...before].filter(([address]) => !present.has(address));
	return new Map([...gone.slice(-mostGone), ...present]);
}

function withLatest(keys: readonly string[] = [], key: string): readonly string[] {
	return keys.at(-1) === key ? keys : [...keys.filter((other) => other !== key), key].slice(-mostKeys);
}

/** Answers whether another language's text may stand at an address of a language: only where it never had its own. */
export function createFallbackRule(published: PublishedBefore) {
	const keys = new Set(
		[...published].flatMap(([address, own]) => own.map((key) => `${address.slice(0, address.indexOf('/'))}:${key}`)),
	);
	return (locale: Locale, path: string, translationKey: string): boolean =>
		!published.has(locale + path) && !keys.has(`${locale}:${translationKey}`);
}

/** `nb/hjelp/x`, or `/nb/hjelp/x/` as an editor may write it, as language and path; undefined without a language. */
export function splitAddress(address: string): { locale: Locale; path: string } | undefined {
	const [locale, ...rest] = address.toLowerCase().split('/').filter(Boolean);
	return isLocale(locale) ? { locale, path: `/${rest.join('/')}` } : undefined;
}
