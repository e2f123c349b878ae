import { documentTitle, hreflangOf, pageMetadata } from '@/lib/seo/metadata';
import { readSettings } from '@/lib/settings';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';

const settings = readSettings({ SITE_URL: 'https://minid.no' });
const site = siteFrom([
	md('nb/index.md', { title: 'MinID – elektronisk ID fra staten', ingress: 'Lead' }),
	titled('nn/index.md', 'MinID'),
	md('nb/hva-er-en-eid.md', { title: 'Hva er en eID?', type: 'article', lastmod: '2026-11-20', description: 'Om eID' }),
	md('nn/kva-er-ein-eid.md', { title: 'Kva er ein eID?', translationKey: 'hva-er-en-eid' }),
	titled('nb/bare-bokmal.md', 'Bare bokmål'),
	titled('nn/berre-nynorsk.md', 'Berre nynorsk'),
]);
const all = Object.values(site.locales).flatMap(({ pages }) => Object.values(pages));
const metadataOf = (locale: 'nb' | 'nn', path: string) => pageMetadata(pageOf(site, locale, path), settings);

describe('the document title', () => {
	it.each([
		['Om oss', 'Om oss | MinID'],
		['MinID', 'MinID'],
		['MinID – elektronisk ID', 'MinID – elektronisk ID'],
		['MinID-appen', 'MinID-appen | MinID'],
		['Hva er MinID?', 'Hva er MinID? | MinID'],
	])('of «%s» is «%s»', (title, text) => {
		expect(documentTitle(title)).toBe(text);
	});
});

describe('the other language versions of a page', () => {
	it('are named with absolute addresses, itself among them, Bokmål for everybody else', () => {
		expect(metadataOf('nn', '/kva-er-ein-eid').alternates).toEqual({
			canonical: 'https://minid.no/nn/kva-er-ein-eid',
			languages: {
				nb: 'https://minid.no/nb/hva-er-en-eid',
				nn: 'https://minid.no/nn/kva-er-ein-eid',
				'x-default': 'https://minid.no/nb/hva-er-en-eid',
			},
		});
	});

	it('all say the same of each other', () => {
		const url = (path: string) => path;
		for (const page of all) {
			for (const [language, address] of Object.entries(hreflangOf(page, url))) {
				const other = all.find((candidate) => candidate.url === address);
				expect(other?.language).toBe(language === 'x-default' ? other?.locale : language);
				expect(other && hreflangOf(other, url)).toEqual(hreflangOf(page, url));
			}
		}
	});

	it('are itself alone when there is no other', () => {
		expect(metadataOf('nn', '/berre-nynorsk').alternates?.languages).toEqual({
			nn: 'https://minid.no/nn/berre-nynorsk',
			'x-default': 'https://minid.no/nn/berre-nynorsk',
		});
	});

	it('are not named where the page is shown in another language than its address says: that is the source’s affair', () => {
		expect(metadataOf('nn', '/bare-bokmal').alternates).toEqual({
			canonical: 'https://minid.no/nb/bare-bokmal',
			languages: {},
		});
	});
});

describe('search engines', () => {
	it('may index published pages of the public site alone', () => {
		const page = pageOf(site, 'nb', '/bare-bokmal');
		expect(pageMetadata(page, settings).robots).toEqual({ index: true, follow: true });
		expect(pageMetadata(page, readSettings({})).robots).toEqual({ index: false, follow: true });
		expect(pageMetadata({ ...page, preview: true }, settings).robots).toEqual({ index: false, follow: true });
	});

	it('read the description, or the lead, or nothing', () => {
		expect(metadataOf('nb', '/hva-er-en-eid').description).toBe('Om eID');
		expect(metadataOf('nb', '/').description).toBe('Lead');
		expect(metadataOf('nn', '/')).not.toHaveProperty('description');
	});
});

describe('social media', () => {
	it('get the language of the text, and the others it is in', () => {
		expect(metadataOf('nb', '/hva-er-en-eid').openGraph).toMatchObject({ locale: 'nb_NO', alternateLocale: ['nn_NO'] });
		expect(metadataOf('nn', '/bare-bokmal').openGraph).toMatchObject({ locale: 'nb_NO', alternateLocale: [] });
	});

	it('get a picture, the canonical address and the kind of page', () => {
		expect(metadataOf('nb', '/hva-er-en-eid').openGraph).toMatchObject({
			type: 'article',
			modifiedTime: '2026-11-20',
			title: 'Hva er en eID?',
			url: 'https://minid.no/nb/hva-er-en-eid',
			siteName: 'MinID',
			images: [{ url: 'https://minid.no/bilde/nb/hva-er-en-eid', width: 1200, height: 630, alt: 'Hva er en eID?' }],
		});
		expect(metadataOf('nb', '/').openGraph).toMatchObject({
			type: 'website',
			images: [{ url: 'https://minid.no/bilde/nb' }],
		});
	});
});
