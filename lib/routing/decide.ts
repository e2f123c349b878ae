import { addressOf } from '../content/assemble-links';
import { resolvePage } from '../content/resolve';
import type { SiteContent } from '../content/types';
import type { ResponseClass } from '../delivery/lifetimes';
import { negotiateLocale } from '../i18n/negotiate';
import { defaultLocale, isLocale, type Locale, locales } from '../i18n/routing';

export type Decision =
	/** Next answers at the address itself. */
	| { kind: 'serve'; lifetime: ResponseClass }
	/** The address has moved. `negotiated` when the answer depends on the visitor's language. */
	| { kind: 'redirect'; to: string; status: 307 | 308; negotiated: boolean }
	/** There is no such page: the 404 page of a language. */
	| { kind: 'not-found'; locale: Locale };

/** Addresses without language that the site answers itself. */
const plainAddresses = new Set(['/sitemap.xml', '/robots.txt', '/icon.svg', '/.well-known/security.txt', '/en']);

/**
 * What becomes of a request: the one place where addresses are decided. Pure.
 *
 * @param pathname the path as sent, percent-encoded
 */
export function decide(site: SiteContent, pathname: string, acceptLanguage: string | null): Decision {
	const path = normalise(pathname);
	if (path === undefined) return { kind: 'not-found', locale: defaultLocale };
	const lower = path.toLowerCase();
	if (plainAddresses.has(lower)) return lower === pathname ? { kind: 'serve', lifetime: 'page' } : moved(lower);
	if (lower.startsWith('/en/')) return moved('/en');
	// File names of pictures keep their case.
	if (Object.hasOwn(site.images, path)) return { kind: 'serve', lifetime: 'page' };
	if (lower.startsWith('/bilde/')) return decideCard(site, path);
	const [, first = '', ...rest] = lower.split('/');
	if (isLocale(first)) return decideInLocale(site, first, `/${rest.join('/')}`, pathname);
	return decideUnprefixed(site, lower, negotiateLocale(acceptLanguage));
}

function moved(to: string): Decision {
	return { kind: 'redirect', to, status: 308, negotiated: false };
}

/** Single slashes, no final slash, composed Unicode; undefined when the percent-encoding is malformed. */
function normalise(pathname: string): string | undefined {
	try {
		return `/${decodeURIComponent(pathname).normalize('NFC').split('/').filter(Boolean).join('/')}`;
	} catch {
		return undefined;
	}
}

/** Social-media picture of a page: `/bilde/nb/om-minid`. */
function decideCard(site: SiteContent, path: string): Decision {
	const [, , locale, ...rest] = path.split('/');
	if (!isLocale(locale)) return { kind: 'not-found', locale: defaultLocale };
	const known = Object.hasOwn(site.locales[locale].pages, `/${rest.join('/')}`);
	return known ? { kind: 'serve', lifetime: 'image' } : { kind: 'not-found', locale };
}

function decideInLocale(site: SiteContent, locale: Locale, path: string, pathname: string): Decision {
	const page = resolvePage(site, locale, addressOf(locale, path));
	if (page === undefined) return { kind: 'not-found', locale };
	return page.url === pathname ? { kind: 'serve', lifetime: 'page' } : moved(page.url);
}

/**
 * An address without language: the page that it meant on the earlier site, in the visitor's language. One that means
 * nothing is sent on as well, so that only redirects depend on the visitor's language, never a page.
 */
function decideUnprefixed(site: SiteContent, path: string, locale: Locale): Decision {
	const candidates = [locale, ...locales.filter((other) => other !== locale)];
	const page = candidates.map((candidate) => resolvePage(site, candidate, path)).find((found) => found !== undefined);
	const to = page?.alternates[locale] ?? page?.url ?? `/${locale}${encodeURI(path)}`;
	return { kind: 'redirect', to, status: 307, negotiated: true };
}
