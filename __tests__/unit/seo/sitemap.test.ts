import type { SiteContent } from '@/lib/content/types';
import { sitemapEntries } from '@/lib/seo/sitemap';
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

	it('may hold fifty thousand addresses, and says so when there are more', () => {
		const site = siteFrom([titled('nb/a.md', 'A')]);
		const page = pageOf(site, 'nb', '/a');
		const withPages = (count: number): SiteContent => {
			const pages = Object.fromEntries(Array.from({ length: count }, (_, index) => [`/s${index}`, page]));
			return { ...site, locales: { ...site.locales, nb: { ...site.locales.nb, pages } } };
		};
		expect(sitemapEntries(withPages(50_000), settings)).toHaveLength(50_000);
		expect(() => sitemapEntries(withPages(50_001), settings)).toThrow('50001 adresser');
	});
});
