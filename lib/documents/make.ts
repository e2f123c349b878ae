import { errorPageSegment, noSearchAddress } from '../addresses/error-pages';
import { normalise } from '../addresses/normalise';
import { notFoundSegment } from '../addresses/not-found-pages';
import { plainAddresses } from '../addresses/plain-addresses';
import { searchSegment } from '../addresses/search-query';
import { sitemapPartAt, sitemapPath } from '../addresses/sitemap';
import { type FormattedFact, formatFact } from '../content/facts/format';
import type { Page } from '../content/types';
import { isLocale, type Locale } from '../i18n/routing';
import type { Settings } from '../settings';
import { byLetter } from './letters';
import type { Ask } from './questions';
import { shownBeside, shownText, type TextLabels } from './shown-text';
import type { PageDocument, ShownFooter, ShownPage, SiteDocument, Surroundings } from './types';

/** What the release brings to every document. */
export interface Release {
	labels: Readonly<Record<Locale, TextLabels>>;
	settings: Pick<Settings, 'origin' | 'indexable'>;
}

/**
 * All that the document at an address is made from; undefined where there is none. Pure: what it knows of the site, it has
 * asked.
 *
 * @param address a path, percent-encoded
 */
export function makeDocument(ask: Ask, address: string, release: Release): SiteDocument | undefined {
	// Each part is of the whole.
	if (address === sitemapPath || sitemapPartAt(address) !== undefined)
		return { kind: 'sitemap', entries: ask('sitemap', release.settings.origin) };
	if (plainAddresses.has(address)) return { kind: 'plain' };
	const path = normalise(address) ?? '';
	const [, first, second, ...rest] = path.split('/');
	if (first === 'bilder') {
		const image = ask('image', path);
		return image && { kind: 'picture', image };
	}
	if (first === 'bilde') {
		const card = ask('card', path.slice('/bilde'.length));
		return card && { kind: 'card', card };
	}
	if (!isLocale(first)) return undefined;
	if (second === notFoundSegment) return makeNotFound(ask, first, `/${rest.join('/')}`, release);
	if (path === noSearchAddress(first)) return makeNoSearch(ask, first, release);
	if (second === errorPageSegment) return makeError(ask, first);
	if (second === searchSegment && rest.length === 0) return makeSearch(ask, first, release);
	const page = ask('page', path);
	return page && makePage(ask, page, release);
}

function makePage(ask: Ask, page: Page, release: Release): PageDocument {
	const { language, locale, path, type, url } = page;
	const isSection = type === 'section';
	const tasks = isSection || type === 'home' ? ask('tasks', locale, path) : [];
	const { links, ...text } = shownText(page.markdown, ask, { language, locale, labels: release.labels[locale] });
	const linked = new Set([...links.map((address) => address.replace(/[?#].*/, '')), ...tasks.map((task) => task.url)]);
	const children = isSection ? page.children.filter((child) => !linked.has(child.url)) : [];
	return {
		kind: 'page',
		page: { ...shownOf(page), children },
		text,
		banner: page.banner === undefined ? undefined : ask('image', page.banner),
		tasks,
		teasers: type === 'home' ? ask('teasers', locale) : [],
		around: surroundings(ask, locale, release, url),
	};
}

function makeNotFound(ask: Ask, locale: Locale, path: string, release: Release): SiteDocument {
	return {
		kind: 'not-found',
		withdrawn: path === '/' ? undefined : ask('withdrawn', locale, path),
		tasks: ask('tasks', locale, '/'),
		around: surroundings(ask, locale, release),
	};
}

function makeError(ask: Ask, locale: Locale): SiteDocument {
	return {
		kind: 'error',
		locale,
		phone: phoneIn(ask, locale),
		tasks: ask('tasks', locale, '/'),
		otherLanguages: ask('otherLanguages', locale),
	};
}

function phoneIn(ask: Ask, locale: Locale): FormattedFact | undefined {
	const phone = ask('fact', 'telefon');
	return phone && formatFact(phone, locale);
}

function makeSearch(ask: Ask, locale: Locale, release: Release): SiteDocument {
	return {
		kind: 'search',
		contact: ask('contact', locale),
		tasks: ask('tasks', locale, '/'),
		around: surroundings(ask, locale, release),
	};
}

function makeNoSearch(ask: Ask, locale: Locale, release: Release): SiteDocument {
	return {
		kind: 'no-search',
		phone: phoneIn(ask, locale),
		contact: ask('contact', locale),
		tasks: ask('tasks', locale, '/'),
		pages: byLetter(ask('titles', locale), locale),
		around: surroundings(ask, locale, release),
	};
}

function surroundings(ask: Ask, locale: Locale, { labels }: Release, url?: string): Surroundings {
	const place = (language: Locale) => ({ language, locale, labels: labels[locale] });
	return {
		locale,
		mainMenu: ask('mainMenu', locale),
		alerts: ask('alerts', locale, url).map(({ id, language, type, title, markdown }) => {
			return { id, language, type, title, html: shownBeside(markdown, ask, place(language)) };
		}),
		footer: shownFooter(ask, locale, labels[locale]),
		otherLanguages: ask('otherLanguages', locale),
	};
}

function shownFooter(ask: Ask, locale: Locale, labels: TextLabels): ShownFooter | undefined {
	const footer = ask('footer', locale);
	if (!footer) return undefined;
	const { language, markdown } = footer;
	const columns = footer.columns.map(({ title, links }) => ({
		title,
		links: links.flatMap(({ text, url, lang }) => {
			const target = ask('target', url, language, locale);
			return target ? [{ url, text, href: target.href, external: target.external, ...(lang && { lang }) }] : [];
		}),
	}));
	return { language, columns, html: shownBeside(markdown, ask, { language, locale, labels }) };
}

function shownOf(page: Page): Omit<ShownPage, 'children'> {
	const { locale, language, url, canonical, type, title, ingress, description, lastmod, verified, preview } = page;
	const { translations, alternates, breadcrumbs, related, guide } = page;
	return {
		...{ locale, language, url, canonical, type, title, preview },
		...(ingress && { ingress }),
		...(description && { description }),
		...(lastmod && { lastmod }),
		...(verified && { verified }),
		...{ translations, alternates, breadcrumbs, related },
		...(guide && { guide }),
	};
}
