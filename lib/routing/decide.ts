import { appPath } from '../addresses/app';
import { cardAddress } from '../addresses/cards';
import { type DeviceClass, dependsOnDevice } from '../addresses/device-class';
import { errorPageAddress, errorStatuses, noSearchAddress } from '../addresses/error-pages';
import { encodePath, normalise } from '../addresses/normalise';
import { notFoundAddress, notFoundSegment } from '../addresses/not-found-pages';
import { plainAddresses } from '../addresses/plain-addresses';
import { readQuery, refusedAddress, searchAddress, searchSegment } from '../addresses/search-query';
import { sitemapPartAt } from '../addresses/sitemap';
import { appLinks } from '../app-links/config';
import { addressOf } from '../content/assemble/links';
import { resolvePage, withdrawnAt } from '../content/assemble/resolve';
import type { SiteContent } from '../content/types';
import { contentStatusPath, mirrorListPath, type ResponseClass } from '../contract';
import { negotiateLocale } from '../i18n/negotiate';
import { defaultLocale, isLocale, type Locale, locales } from '../i18n/routing';
import { sitemapParts } from '../seo/sitemap';

export type Decision =
	/** Next answers at the address itself. */
	| { kind: 'serve'; lifetime: ResponseClass }
	/** The thing is elsewhere. `negotiated` when the answer depends on the visitor's language, or device (`dependsOnDevice`). */
	| { kind: 'redirect'; to: string; status: 307 | 308; negotiated: boolean; lifetime: 'redirect' | 'secret' }
	/** There is no such page: `page` is the address of the one that says so. 410 where there was a page that is gone for good. */
	| { kind: 'not-found'; page: string; status: 404 | 410 };

const searchPath = `/${searchSegment}`;

/**
 * What becomes of a request: the one place where addresses are decided. Pure.
 *
 * @param pathname the path as sent, percent-encoded
 * @param params the query as sent; only the search has one
 * @param device what the visitor holds, which matters where `dependsOnDevice` says so
 */
export function decide(
	site: SiteContent,
	pathname: string,
	acceptLanguage: string | null,
	params = new URLSearchParams(),
	device: DeviceClass = 'other',
): Decision {
	const path = normalise(pathname);
	if (path === undefined) return notFound(defaultLocale);
	const lower = path.toLowerCase();
	if (plainAddresses.has(lower)) return servedAt(lower, pathname, 'page');
	const part = sitemapPartAt(lower);
	if (part !== undefined && part <= sitemapParts(site)) return servedAt(lower, pathname, 'page');
	if (lower === contentStatusPath || lower === mirrorListPath) return servedAt(lower, pathname, 'secret');
	// File names of pictures keep their case.
	if (Object.hasOwn(site.images, path)) return servedAt(encodePath(path), pathname, 'page');
	const [, first = '', ...rest] = lower.split('/');
	if (first === 'bilde' && rest.length > 0) return decideCard(site, rest, pathname);
	if (isLocale(first) && `/${rest.join('/')}` === searchPath) return decideSearch(first, pathname, params);
	if (lower === searchPath) return decideSearch(negotiateLocale(acceptLanguage), pathname, params, true);
	if (isLocale(first)) return decideInLocale(site, first, `/${rest.join('/')}`, pathname);
	const locale = negotiateLocale(acceptLanguage);
	if (dependsOnDevice(pathname)) return decideApp(site, locale, device);
	return decideUnprefixed(site, lower, locale);
}

function moved(to: string): Decision {
	return { kind: 'redirect', to, status: 308, negotiated: false, lifetime: 'redirect' };
}

/** Each thing has one address: else visitors could fill the cache with copies of it. */
function servedAt(address: string, pathname: string, lifetime: ResponseClass): Decision {
	return address === pathname ? { kind: 'serve', lifetime } : moved(address);
}

/** Social-media picture of a page: `/bilde/nb/om-minid`. */
function decideCard(site: SiteContent, [locale, ...rest]: readonly string[], pathname: string): Decision {
	if (!isLocale(locale)) return notFound(defaultLocale);
	const path = `/${rest.join('/')}`;
	const known = Object.hasOwn(site.locales[locale].pages, path);
	return known ? servedAt(cardAddress(addressOf(locale, path)), pathname, 'image') : notFound(locale);
}

/**
 * The search has one address for each query. One that may hold an identity number is left for an address without it, so
 * that the number stands neither in the visitor's history nor in what Next writes into the page.
 */
function decideSearch(locale: Locale, pathname: string, params: URLSearchParams, negotiated = false): Decision {
	const query = readQuery(params);
	if (query.holdsIdentityNumber) {
		const to = refusedAddress(locale);
		if (`${pathname}?${params}` === to) return { kind: 'serve', lifetime: 'secret' };
		return { kind: 'redirect', to, status: 307, negotiated, lifetime: 'secret' };
	}
	if (pathname === searchAddress(locale)) return { kind: 'serve', lifetime: 'search' };
	const to = searchAddress(locale, query);
	return negotiated ? { kind: 'redirect', to, status: 307, negotiated, lifetime: 'redirect' } : moved(to);
}

function decideInLocale(site: SiteContent, locale: Locale, path: string, pathname: string): Decision {
	if (errorStatuses.some((status) => errorPageAddress(locale, status) === pathname))
		return { kind: 'serve', lifetime: 'notFound' };
	if (pathname === noSearchAddress(locale)) return { kind: 'serve', lifetime: 'search' };
	const page = resolvePage(site, locale, addressOf(locale, path));
	if (page !== undefined) return servedAt(page.url, pathname, 'page');
	const asked = path.startsWith(`/${notFoundSegment}/`) ? path.slice(notFoundSegment.length + 1) : path;
	return withdrawnFrom(site, locale, asked) ?? notFound(locale);
}

/** An address where this language had a page. Each has a not-found page of its own: there are as many as were published. */
function withdrawnFrom(site: SiteContent, locale: Locale, path: string): Decision | undefined {
	const withdrawn = withdrawnAt(site, locale, path);
	return withdrawn && { kind: 'not-found', page: notFoundAddress(locale, path), status: withdrawn.status };
}

function notFound(locale: Locale): Decision {
	return { kind: 'not-found', page: notFoundAddress(locale), status: 404 };
}

/**
 * A link that would have opened the app, had it been installed: a telephone is sent to its store, whatever stands after
 * `/app`, and everybody else to the page about the app.
 */
function decideApp(site: SiteContent, locale: Locale, device: DeviceClass): Decision {
	if (device === 'other') return decideUnprefixed(site, appPath, locale);
	return negotiatedTo(appLinks.stores[device]);
}

/**
 * An address without language: the page that it meant on the earlier site, in the visitor's language. One that means
 * nothing is sent on as well, so that only redirects depend on the visitor's language, never a page.
 */
function decideUnprefixed(site: SiteContent, path: string, locale: Locale): Decision {
	if (withdrawnAt(site, locale, path)) return negotiatedTo(`/${locale}${encodePath(path)}`);
	const candidates = [locale, ...locales.filter((other) => other !== locale)];
	const page = candidates.map((candidate) => resolvePage(site, candidate, path)).find((found) => found !== undefined);
	return negotiatedTo(page?.alternates[locale] ?? page?.url ?? `/${locale}${encodePath(path)}`);
}

function negotiatedTo(to: string): Decision {
	return { kind: 'redirect', to, status: 307, negotiated: true, lifetime: 'redirect' };
}
