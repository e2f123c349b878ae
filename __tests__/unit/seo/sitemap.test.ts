import type { SiteContent } from '@/lib/content/types';
import { decide } from '@/lib/routing/decide';
import { sitemapEntries, sitemapFile, sitemapPart, sitemapParts } from '@/lib/seo/sitemap';
import { md, noon, pageOf, siteFrom, titled } from '../../support/site-from';

const settings = { origin: 'https://minid.no' };
const urls = (site: SiteContent) => sitemapEntries(site, settings).map(({ url }) => url);

describe('the sitemap', () => {
	it('has every page in its true language', () => {
		const site = siteFrom([
			titled('nb/index.md', 'F'),
			titled('nn/index.md', 'F'),
			titled('nb/bare-bokmal.md', 'B'),
			titled('nn/berre-nynorsk.md', 'N'),
		]);
		expect(urls(site)).toEqual([
			'https://minid.no/nb',
			'https://minid.no/nb/bare-bokmal',
			'https://minid.no/nn',
			'https://minid.no/nn/berre-nynorsk',
		]);
	});

	it('leaves out what is not published, what is only a preview, and what the editor keeps out', () => {
		const files = [
			titled('nb/a.md', 'A'),
			md('nb/b.md', { title: 'B', draft: true }),
			md('nb/c.md', { title: 'C', sitemap: { disable: true } }),
			md('nb/d.md', { title: 'D', expiryDate: '2026-01-01' }),
		];
		expect(urls(siteFrom(files))).toEqual(['https://minid.no/nb/a']);
		expect(urls(siteFrom(files, { preview: true, now: noon }))).toEqual(['https://minid.no/nb/a']);
	});

	it('says what the editor says, and nothing more', () => {
		const site = siteFrom([
			md('nb/a.md', { title: 'A', lastmod: '2026-11-20', sitemap: { priority: 0, changefreq: 'weekly' } }),
			md('nn/b.md', { title: 'B', translationKey: 'a' }),
		]);
		const languages = {
			nb: 'https://minid.no/nb/a',
			nn: 'https://minid.no/nn/b',
			'x-default': 'https://minid.no/nb/a',
		};
		expect(sitemapEntries(site, settings)).toEqual([
			{
				url: 'https://minid.no/nb/a',
				lastModified: '2026-11-20',
				changeFrequency: 'weekly',
				priority: 0,
				alternates: { languages },
			},
			{ url: 'https://minid.no/nn/b', alternates: { languages } },
		]);
	});

	it('is a file that readers of the standard understand', () => {
		const site = siteFrom([
			md('nb/a.md', { title: 'A', lastmod: '2026-11-20', sitemap: { priority: 0.8, changefreq: 'weekly' } }),
		]);
		expect(sitemapFile(sitemapEntries(site, settings), settings)).toBe(
			`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>https://minid.no/nb/a</loc>
<xhtml:link rel="alternate" hreflang="nb" href="https://minid.no/nb/a" />
<xhtml:link rel="alternate" hreflang="x-default" href="https://minid.no/nb/a" />
<lastmod>2026-11-20</lastmod>
<changefreq>weekly</changefreq>
<priority>0.8</priority>
</url>
</urlset>
`,
		);
	});

	it('writes what XML reads as something else in another way', () => {
		const url = "https://minid.no/nb/a&b'c";
		const file = sitemapFile([{ url, alternates: { languages: {} } }], settings);
		expect(file).toContain('<loc>https://minid.no/nb/a&amp;b&apos;c</loc>');
	});
});

describe('a sitemap of more than fifty thousand addresses', () => {
	const site = siteFrom([titled('nb/a.md', 'A')]);
	const page = pageOf(site, 'nb', '/a');
	const withPages = (count: number): SiteContent => {
		const pages = Object.fromEntries(
			Array.from({ length: count }, (_, index) => [`/s${index}`, { ...page, url: `/nb/${'s'.repeat(80)}${index}` }]),
		);
		return { ...site, locales: { ...site.locales, nb: { ...site.locales.nb, pages } } };
	};
	const locations = (xml = '') => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location);
	const large = withPages(50_001);
	const entries = sitemapEntries(large, settings);

	it('is one file up to there', () => {
		const most = withPages(50_000);
		expect([sitemapParts(most), sitemapPart(sitemapEntries(most, settings), 1)]).toEqual([0, undefined]);
		expect(locations(sitemapFile(sitemapEntries(most, settings), settings))).toHaveLength(50_000);
	});

	it('is an index that names its parts', () => {
		const index = sitemapFile(entries, settings);
		expect(index).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
		expect(locations(index)).toEqual(['https://minid.no/sitemap-1.xml', 'https://minid.no/sitemap-2.xml']);
		expect(sitemapParts(large)).toBe(2);
	});

	it('has every address in one of its parts, none of which is larger than the standard allows', () => {
		const parts = [1, 2, 3].map((number) => sitemapPart(entries, number));
		expect(parts.map((part) => part && locations(part).length)).toEqual([50_000, 1, undefined]);
		expect(parts.flatMap(locations)).toEqual(entries.map(({ url }) => url));
		const everyLanguage = { ...entries[0]?.alternates.languages, nn: 'https://minid.no/nn'.padEnd(100, 'n') };
		const widest = entries.slice(0, 1_000).map((entry) => ({
			...entry,
			lastModified: '2026-11-20',
			alternates: { languages: { ...everyLanguage, en: 'https://minid.no/en'.padEnd(100, 'n') } },
		}));
		expect(Buffer.byteLength(sitemapFile(widest, settings)) * 50).toBeLessThan(50 * 2 ** 20);
	});

	it('has parts at addresses that are answered, and no others', () => {
		const decided = (on: SiteContent, path: string) => decide(on, path, 'nb');
		expect(decided(large, '/sitemap-2.xml')).toEqual({ kind: 'serve', lifetime: 'page' });
		for (const path of ['/sitemap-3.xml', '/sitemap-0.xml', '/sitemap-02.xml'])
			expect([path, decided(large, path).kind]).not.toEqual([path, 'serve']);
		expect(decided(site, '/sitemap-1.xml').kind).not.toBe('serve');
	});
});
