import { sitemapPartPath } from '../addresses/sitemap';
import type { Page, SiteContent } from '../content/types';
import { locales } from '../i18n/routing';
import { absoluteUrl, type Settings } from '../settings';
import { hreflangOf } from './metadata';

/** What a sitemap says of a page. */
export interface SitemapEntry {
	url: string;
	lastModified?: string;
	changeFrequency?: Page['sitemap']['changefreq'];
	priority?: number;
	alternates: { languages: Record<string, string> };
}

/**
 * The most addresses a sitemap file may hold (https://www.sitemaps.org/protocol.html). So many with all their translations are
 * 40 MB where an address has a hundred characters; a file may have 50.
 */
const mostUrls = 50_000;

/** The pages that search engines are told of: the published ones, each in its true language. */
function pagesInSitemap(site: Pick<SiteContent, 'locales'>): Page[] {
	return locales
		.flatMap((locale) => Object.values(site.locales[locale].pages))
		.filter((page) => page.language === page.locale && !page.preview && page.sitemap.disable !== true);
}

/** Every published page in its true language. `lastmod` and `priority` come from the front matter, never from files. */
export function sitemapEntries(site: SiteContent, settings: Pick<Settings, 'origin'>): SitemapEntry[] {
	const url = (path: string) => absoluteUrl(settings, path);
	return pagesInSitemap(site).map((page) => ({
		url: url(page.url),
		...(page.lastmod && { lastModified: page.lastmod }),
		...(page.sitemap.changefreq && { changeFrequency: page.sitemap.changefreq }),
		...(page.sitemap.priority !== undefined && { priority: page.sitemap.priority }),
		alternates: { languages: hreflangOf(page, url) },
	}));
}

/** How many parts the sitemap of a site has: none where it is one file. */
export function sitemapParts(site: Pick<SiteContent, 'locales'>, most = mostUrls): number {
	return partsFor(pagesInSitemap(site).length, most);
}

/** The sitemap as a file: of all entries, or, where they are too many, of the addresses of its parts. */
export function sitemapFile(
	entries: readonly SitemapEntry[],
	settings: Pick<Settings, 'origin'>,
	most = mostUrls,
): string {
	const parts = partsFor(entries.length, most);
	if (parts === 0) return urlSet(entries);
	const names = Array.from({ length: parts }, (_, at) => absoluteUrl(settings, sitemapPartPath(at + 1)));
	const lines = names.map((name) => `<sitemap>\n<loc>${escaped(name)}</loc>\n</sitemap>\n`);
	return `${declaration}<sitemapindex xmlns="${namespace}">\n${lines.join('')}</sitemapindex>\n`;
}

/** A part of a sitemap that has several, from 1; undefined where there is none with that number. */
export function sitemapPart(entries: readonly SitemapEntry[], number: number, most = mostUrls): string | undefined {
	if (number > partsFor(entries.length, most)) return undefined;
	return urlSet(entries.slice((number - 1) * most, number * most));
}

function partsFor(entries: number, most: number): number {
	return entries > most ? Math.ceil(entries / most) : 0;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function urlSet(entries: readonly SitemapEntry[]): string {
	const set = `<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
	return `${declaration}${set}${entries.map(urlElement).join('')}</urlset>\n`;
}

function urlElement({ url, alternates, lastModified, changeFrequency, priority }: SitemapEntry): string {
	const versions = Object.entries(alternates.languages).map(
		([language, href]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(href)}" />\n`,
	);
	const fields = [
		lastModified && `<lastmod>${lastModified}</lastmod>\n`,
		changeFrequency && `<changefreq>${changeFrequency}</changefreq>\n`,
		priority !== undefined && `<priority>${priority}</priority>\n`,
	].filter(Boolean);
	return `<url>\n<loc>${escaped(url)}</loc>\n${versions.join('')}${fields.join('')}</url>\n`;
}

/** Addresses have no angle brackets or quotation marks left in them; a stroke or an ampersand they may have. */
function escaped(address: string): string {
	return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
