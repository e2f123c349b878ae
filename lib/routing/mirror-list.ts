import { appPath } from '../addresses/app';
import { errorPageAddress, errorStatuses, noSearchAddress } from '../addresses/error-pages';
import { encodePath } from '../addresses/normalise';
import { notFoundAddress } from '../addresses/not-found-pages';
import { plainAddresses } from '../addresses/plain-addresses';
import { searchSegment } from '../addresses/search-query';
import { sitemapPartPath } from '../addresses/sitemap';
import type { SiteContent } from '../content/types';
import type { MirrorList } from '../contract';
import { type Locale, languages, locales } from '../i18n/routing';
import { sitemapParts } from '../seo/sitemap';
import { decide } from './decide';

/** The languages that a reader is led to from an address without one. */
const negotiable = locales.filter((locale) => languages[locale].accepts.length > 0);

/**
 * Every address that the site has something to say at, and what: `decide` says it, asked at each path that any language knows.
 * Pure.
 *
 * @param addresses those of the content (`ContentStatus`)
 */
export function addressesOf(
	site: SiteContent,
	addresses: readonly string[],
): Pick<MirrorList, 'moved' | 'negotiated' | 'gone'> & { documents: string[] } {
	const paths = knownPaths(site);
	const moved: MirrorList['moved'] = [];
	const gone: MirrorList['gone'] = [];
	for (const locale of locales)
		for (const path of paths) {
			const address = below(locale, path);
			const decision = decide(site, address, null);
			if (decision.kind === 'redirect') moved.push([address, decision.to]);
			if (decision.kind === 'not-found' && decision.page !== notFoundAddress(locale))
				gone.push([address, decision.page]);
		}
	const parts = Array.from({ length: sitemapParts(site) }, (_, at) => sitemapPartPath(at + 1));
	const documents = [...addresses, ...plainAddresses.keys(), ...parts, ...locales.flatMap(standIns)];
	return {
		documents: [...documents, ...gone.map(([, page]) => page)],
		moved,
		gone,
		negotiated: negotiated(site, paths),
	};
}

/** The documents of a language that stand in for what is not there. */
function standIns(locale: Locale): string[] {
	const errors = errorStatuses.map((status) => errorPageAddress(locale, status));
	return [notFoundAddress(locale), noSearchAddress(locale), ...errors];
}

/** Every path within a language that means something in one of them. */
function knownPaths(site: SiteContent): string[] {
	const known = Object.values(site.locales).flatMap(({ pages, aliases, pathOfKey, withdrawn }) => [
		...[pages, aliases, withdrawn].flatMap((record) => Object.keys(record)),
		...Object.keys(pathOfKey).map((key) => `/${key}`),
	]);
	return [...new Set([...known, appPath])];
}

/** Where the paths lead without a language, but for those that lead to the same path in each. */
function negotiated(site: SiteContent, paths: readonly string[]): MirrorList['negotiated'] {
	return [...paths, `/${searchSegment}`].flatMap((path): MirrorList['negotiated'] => {
		const address = encodePath(path);
		const to = negotiable.map((locale): [string, string] => {
			const decision = decide(site, address, locale);
			return [locale, decision.kind === 'redirect' ? decision.to : below(locale, path)];
		});
		return to.every(([locale, target]) => target === `/${locale}${address}`) ? [] : [[address, Object.fromEntries(to)]];
	});
}

function below(locale: Locale, path: string): string {
	return `/${locale}${path === '/' ? '' : encodePath(path)}`;
}
