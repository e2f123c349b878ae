import { pageJsonLd } from '@/lib/seo/json-ld';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';

const site = siteFrom([
	titled('nb/index.md', 'MinID – elektronisk ID'),
	titled('nb/hjelp/index.md', 'Hjelp'),
	md('nb/hjelp/a.md', { title: 'A', ingress: 'Lead', lastmod: '2026-11-20' }),
]);
type Node = Record<string, unknown> & { '@type': string };
const graphOf = (path: string, locale: 'nb' | 'nn' = 'nb') =>
	(pageJsonLd(pageOf(site, locale, path), { origin: 'https://minid.no' }, 'Forsiden') as { '@graph': Node[] })[
		'@graph'
	];
const nodeOf = (path: string, type: string, locale: 'nb' | 'nn' = 'nb') =>
	graphOf(path, locale).find((node) => node['@type'] === type);

describe('structured data', () => {
	it('says what the page shows', () => {
		expect(nodeOf('/hjelp/a', 'WebPage')).toEqual({
			'@type': 'WebPage',
			'@id': 'https://minid.no/nb/hjelp/a',
			url: 'https://minid.no/nb/hjelp/a',
			name: 'A',
			description: 'Lead',
			inLanguage: 'nb',
			dateModified: '2026-11-20',
			isPartOf: { '@id': 'https://minid.no/#website' },
			publisher: { '@id': 'https://minid.no/#publisher' },
		});
	});

	it('says on the front page, and only there, how the site is searched', () => {
		expect(nodeOf('/', 'WebSite')).toMatchObject({
			potentialAction: { '@type': 'SearchAction', target: { urlTemplate: 'https://minid.no/nb/sok?q={query}' } },
		});
		expect(nodeOf('/hjelp/a', 'WebSite')).not.toHaveProperty('potentialAction');
	});

	it('leaves out what the page lacks', () => {
		expect(nodeOf('/hjelp', 'WebPage')).not.toHaveProperty('description');
		expect(nodeOf('/hjelp', 'WebPage')).not.toHaveProperty('dateModified');
	});

	it('is about the source when the page is not translated', () => {
		expect(nodeOf('/hjelp/a', 'WebPage', 'nn')).toMatchObject({ url: 'https://minid.no/nb/hjelp/a', inLanguage: 'nb' });
	});

	it('shows the way to the page, itself at the end', () => {
		const items = nodeOf('/hjelp/a', 'BreadcrumbList')?.itemListElement as Node[];
		expect(items.map(({ position, name, item }) => [position, name, item])).toEqual([
			[1, 'Forsiden', 'https://minid.no/nb'],
			[2, 'Hjelp', 'https://minid.no/nb/hjelp'],
			[3, 'A', 'https://minid.no/nb/hjelp/a'],
		]);
	});

	it('shows the way to a page right below the front page', () => {
		expect(nodeOf('/hjelp', 'BreadcrumbList')?.itemListElement).toHaveLength(2);
	});

	it('shows no way to the front page', () => {
		expect(nodeOf('/', 'BreadcrumbList')).toBeUndefined();
	});

	it('names the site and its publisher, and refers to nothing that it does not hold', () => {
		const graph = graphOf('/hjelp/a');
		const ids = new Set(graph.map((node) => node['@id']));
		const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]*)"\}/g)].map(([, id]) => id);
		expect(references.length).toBeGreaterThan(0);
		expect(references.filter((id) => !ids.has(id))).toEqual([]);
		expect(nodeOf('/', 'GovernmentOrganization')).toMatchObject({ name: 'Digitaliseringsdirektoratet' });
	});
});
