import type { MetadataRoute } from 'next';
import type { SiteContent } from '../content/types';
import { locales } from '../i18n/routing';
import { absoluteUrl, type Settings } from '../settings';
import { hreflangOf } from './metadata';

/** The most addresses a sitemap file may hold (https://www.sitemaps.org/protocol.html). */
const mostUrls = 50_000;

/**
 * Every published page in its true language. `lastmod` and `priority` come from the front matter, never from files.
 *
 * @throws {Error} when there are more addresses than one sitemap may hold.
 */
export function sitemapEntries(site: SiteContent, settings: Pick<Settings, 'origin'>): MetadataRoute.Sitemap {
	const url = (path: string) => absoluteUrl(settings, path);
	const pages = locales
		.flatMap((locale) => Object.values(site.locales[locale].pages))
		.filter((page) => page.language === page.locale && !page.preview && page.sitemap.disable !== true);
	if (pages.length > mostUrls) {
		throw new Error(
			`Nettstedkartet har ${pages.length} adresser, og kan ikke ha flere enn ${mostUrls}. Del det opp (sitemaps.org/protocol.html).`,
		);
	}
	return pages.map((page) => ({
		url: url(page.url),
		...(page.lastmod && { lastModified: page.lastmod }),
		...(page.sitemap.changefreq && { changeFrequency: page.sitemap.changefreq }),
		...(page.sitemap.priority !== undefined && { priority: page.sitemap.priority }),
		alternates: { languages: hreflangOf(page, url) },
	}));
}
