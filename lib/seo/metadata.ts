import type { Metadata } from 'next';
import { cardAddress } from '../addresses/cards';
import type { Page } from '../content/types';
import { defaultLocale, languages, locales } from '../i18n/routing';
import { absoluteUrl, type Settings } from '../settings';

/** The text of `<title>`: the page's own title first, since a narrow tab shows only its beginning. */
export function documentTitle(title: string): string {
	return title === 'MinID' || title.startsWith('MinID ') ? title : `${title} | MinID`;
}

/** What the head of a page tells of it. */
type DescribedPage = Pick<
	Page,
	| 'url'
	| 'canonical'
	| 'type'
	| 'title'
	| 'description'
	| 'language'
	| 'locale'
	| 'preview'
	| 'lastmod'
	| 'translations'
>;

/** Everything that search engines and social media read in the head of a page. Pure. */
export function pageMetadata(page: DescribedPage, settings: Pick<Settings, 'origin' | 'indexable'>): Metadata {
	const url = (path: string) => absoluteUrl(settings, path);
	const title = documentTitle(page.title);
	const image = { url: url(cardAddress(page.url)), width: 1200, height: 630, alt: page.title, type: 'image/png' };
	const description = page.description ? { description: page.description } : {};
	return {
		title,
		...description,
		alternates: { canonical: url(page.canonical), languages: hreflangOf(page, url) },
		robots: { index: settings.indexable && !page.preview, follow: true },
		openGraph: {
			type: page.type === 'article' ? 'article' : 'website',
			siteName: 'MinID',
			title: page.title,
			...description,
			url: url(page.canonical),
			locale: languages[page.language].openGraph,
			alternateLocale: locales
				.filter((locale) => locale !== page.language && page.translations[locale])
				.map((locale) => languages[locale].openGraph),
			images: [image],
			...(page.type === 'article' && page.lastmod && { modifiedTime: page.lastmod }),
		},
		twitter: { card: 'summary_large_image', title: page.title, ...description, images: [image] },
	};
}

/**
 * The true language versions of a page, itself included (https://developers.google.com/search/docs/specialty/international/localized-versions).
 * None for a page that is shown in another language than its address says.
 */
export function hreflangOf(
	page: Pick<Page, 'url' | 'language' | 'locale' | 'translations'>,
	url: (path: string) => string,
): Record<string, string> {
	if (page.language !== page.locale) return {};
	const versions = locales.flatMap((locale): [string, string][] => {
		const path = page.translations[locale];
		return path ? [[locale, url(path)]] : [];
	});
	return { ...Object.fromEntries(versions), 'x-default': url(page.translations[defaultLocale] ?? page.url) };
}
