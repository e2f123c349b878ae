import { isLocale, type Locale, locales } from '../../i18n/routing';
import type { Page, SiteContent } from '../types';

/**
 * The page that an editor's reference means, seen from a page in `locale`.
 *
 * Accepts a path in the same language (`/hjelp/glemt-passord`), a path of another language (leads to its translation),
 * a translation key, an earlier path (alias), and a full address with language (`/nn/om-minid`, stays in that language).
 */
export function resolvePage(site: Pick<SiteContent, 'locales'>, locale: Locale, reference: string): Page | undefined {
	const [target = ''] = reference.split(/[?#]/);
	const path = `/${target.replace(/^\/+|\/+$/g, '')}`;
	const [, first, ...rest] = path.split('/');
	if (isLocale(first)) return find(site, first, `/${rest.join('/')}`);
	return find(site, locale, path);
}

function find({ locales: contents }: Pick<SiteContent, 'locales'>, locale: Locale, path: string): Page | undefined {
	const own = contents[locale];
	const direct = lookUp(own.pages, path);
	if (direct) return direct;
	const alias = lookUp(own.aliases, path);
	if (alias) return pageAt(contents, alias);
	for (const other of locales) {
		const found = lookUp(contents[other].pages, path) ?? pageAt(contents, lookUp(contents[other].aliases, path));
		const here = found?.alternates[locale];
		if (here) return pageAt(contents, here);
	}
	return lookUp(own.pages, lookUp(own.pathOfKey, path.slice(1)));
}

/** The page at an address on the site, such as `/nb/om-minid`. */
export function pageAt(contents: SiteContent['locales'], url: string | undefined): Page | undefined {
	const [, locale, ...rest] = url?.split('/') ?? [];
	return isLocale(locale) ? lookUp(contents[locale].pages, `/${rest.join('/')}`) : undefined;
}

/** What became of the page that a language had at a path; undefined where it has one, or never had. */
export function withdrawnAt({ locales: contents }: Pick<SiteContent, 'locales'>, locale: Locale, path: string) {
	return lookUp(contents[locale].withdrawn, path);
}

/** Own properties only: a visitor may ask for `/constructor`. */
function lookUp<Value>(record: Record<string, Value>, key: string | undefined): Value | undefined {
	return key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
