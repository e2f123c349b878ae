import { searchAddress } from '../addresses/search-query';
import type { Page } from '../content/types';
import { absoluteUrl, type Settings } from '../settings';

/** What the structured data tell of a page. */
type StructuredPage = Pick<
	Page,
	| 'url'
	| 'canonical'
	| 'type'
	| 'title'
	| 'description'
	| 'language'
	| 'locale'
	| 'lastmod'
	| 'alternates'
	| 'breadcrumbs'
>;

/**
 * The page, the site, its publisher and the way to the page, as schema.org data that says what the page shows.
 *
 * @param homeName what the breadcrumbs call the front page
 */
export function pageJsonLd(page: StructuredPage, settings: Pick<Settings, 'origin'>, homeName: string): object {
	const url = (path: string) => absoluteUrl(settings, path);
	const site = url('/#website');
	const publisher = url('/#publisher');
	const trail = [
		...page.breadcrumbs.map((link, index) => (index === 0 ? { ...link, title: homeName } : link)),
		{ title: page.title, url: page.url },
	];
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'WebSite',
				'@id': site,
				url: url('/'),
				name: 'MinID',
				inLanguage: Object.keys(page.alternates),
				publisher: { '@id': publisher },
				...(page.type === 'home' && { potentialAction: searchAction(url(searchAddress(page.locale))) }),
			},
			{
				'@type': 'GovernmentOrganization',
				'@id': publisher,
				name: 'Digitaliseringsdirektoratet',
				alternateName: 'Digdir',
				url: 'https://www.digdir.no',
			},
			{
				'@type': 'WebPage',
				'@id': url(page.canonical),
				url: url(page.canonical),
				name: page.title,
				...(page.description && { description: page.description }),
				inLanguage: page.language,
				...(page.lastmod && { dateModified: page.lastmod }),
				isPartOf: { '@id': site },
				publisher: { '@id': publisher },
			},
			...(page.breadcrumbs.length > 0
				? [
						{
							'@type': 'BreadcrumbList',
							itemListElement: trail.map(({ title, url: path }, index) => ({
								'@type': 'ListItem',
								position: index + 1,
								name: title,
								item: url(path),
							})),
						},
					]
				: []),
		],
	};
}

/** How the site is searched (https://schema.org/SearchAction). */
function searchAction(address: string): object {
	return {
		'@type': 'SearchAction',
		target: { '@type': 'EntryPoint', urlTemplate: `${address}?q={query}` },
		'query-input': 'required name=query',
	};
}
