import { readFile } from 'node:fs/promises';
import { siteUnderTest } from '../support/site-under-test';
import { alternatesOf, documentOf, metaOf, structuredDataOf, textOf } from './document';

/** The text of the owner's page as a reader should meet it, with the one agreed correction. */
async function ownersText(): Promise<{ description: string; blocks: string[] }> {
	const source = await readFile('__tests__/fixtures/reference/om-minid.md', 'utf8');
	const [, frontMatter = '', body = ''] = source.split(/^---$/m);
	const plain = (line: string) =>
		line
			.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
			.replace(/\*\*|^ - /g, '')
			.replace('deg deg', 'deg det')
			.trim();
	const blocks = body.split('\n').map(plain).filter(Boolean);
	return { description: /^description: (.*)$/m.exec(frontMatter)?.[1] ?? '', blocks };
}

describe('The page «Om MinID»', () => {
	const site = siteUnderTest({ source: 'content', env: { SITE_URL: 'https://minid.no' } });
	let nb: Document;
	let nn: Document;

	beforeAll(async () => {
		nb = documentOf(await (await site.get('/nb/om-minid')).text());
		nn = documentOf(await (await site.get('/nn/om-minid')).text());
	}, 60_000);

	test('carries every paragraph and list item that the owner wrote, in order', async () => {
		const { blocks } = await ownersText();
		expect(blocks).toHaveLength(13);
		const article = nb.querySelector('article');
		// What leads away is marked as such, the first mention of a public body among it.
		const shown = [...(article?.querySelectorAll('p, li, h2') ?? [])].map((block) =>
			textOf(block).replaceAll(' (ekstern lenke)', ''),
		);
		const [ingress, ...body] = shown;
		expect(ingress).toBe(
			'MinID er en personlig elektronisk ID som gir tilgang til offentlige tjenester på et betydelig sikkerhetsnivå (nivå 3).',
		);
		expect(body).toEqual(blocks);
	});

	test('has language, title, description and one heading', async () => {
		const { description } = await ownersText();
		expect(nb.documentElement.lang).toBe('nb');
		expect([...nb.querySelectorAll('h1')].map(textOf)).toEqual(['Om MinID']);
		expect(nb.title).toContain('Om MinID');
		expect(metaOf(nb, 'description')).toBe(description);
		expect(nn.documentElement.lang).toBe('nn');
		expect([...nn.querySelectorAll('h1')].map(textOf)).toEqual(['Om MinID']);
	});

	test('is tied to its other languages, both ways', () => {
		const versions = {
			en: 'https://minid.no/en/about-minid',
			nb: 'https://minid.no/nb/om-minid',
			nn: 'https://minid.no/nn/om-minid',
			'x-default': 'https://minid.no/nb/om-minid',
		};
		expect(alternatesOf(nb)).toEqual(versions);
		expect(alternatesOf(nn)).toEqual(versions);
		expect(nb.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(versions.nb);
		expect(nn.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(versions.nn);
		expect(nb.querySelector('header a[hreflang="nn"]')?.getAttribute('href')).toBe('/nn/om-minid');
		expect(nn.querySelector('header a[hreflang="nb"]')?.getAttribute('href')).toBe('/nb/om-minid');
	});

	test('leads to its three related pages, and all of them answer', async () => {
		const related = [...(nb.querySelector('nav[aria-labelledby="les-ogsaa"]')?.querySelectorAll('a') ?? [])].map(
			(link) => link.getAttribute('href') ?? '',
		);
		expect(related).toEqual([
			'/nb/hva-er-en-elektronisk-identitet',
			'/nb/fire-grunner-til-a-bruke-minid',
			'/nb/kom-i-gang/registrer-deg',
		]);
		const answers = await Promise.all(related.map((path) => site.get(path)));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
	});

	test('stands in the main menu by its weight, marked as the current page', () => {
		const menu = [...nb.querySelectorAll('nav[aria-label="Hovedmeny"] a')];
		expect(menu.map(textOf)).toEqual([
			'Kom i gang',
			'Logg inn',
			'Hjelp',
			'Hva du kan bruke MinID til',
			'Om MinID',
			'Kontakt',
		]);
		expect(menu.filter((link) => link.hasAttribute('aria-current')).map(textOf)).toEqual(['Om MinID']);
	});

	test('has its priority in the sitemap', async () => {
		const sitemap = await (await site.get('/sitemap.xml')).text();
		const entry = /<url>\s*<loc>https:\/\/minid\.no\/nb\/om-minid<\/loc>[\s\S]*?<\/url>/.exec(sitemap)?.[0];
		expect(entry).toContain('<priority>0.8</priority>');
		expect(entry).toContain('hreflang="nn" href="https://minid.no/nn/om-minid"');
		expect(entry).toContain('hreflang="nb" href="https://minid.no/nb/om-minid"');
		expect(entry).toContain('hreflang="x-default" href="https://minid.no/nb/om-minid"');
	});

	test('says to search engines what it shows to readers', () => {
		const data = structuredDataOf(nb);
		const of = (type: string) => data.find((item) => item['@type'] === type);
		expect(of('WebPage')).toMatchObject({ name: 'Om MinID', inLanguage: 'nb', url: 'https://minid.no/nb/om-minid' });
		expect(of('GovernmentOrganization')).toMatchObject({ name: 'Digitaliseringsdirektoratet' });
		expect(of('WebSite')).toMatchObject({ name: 'MinID' });
		const visible = [...nb.querySelectorAll('nav[aria-label="Brødsmulesti"] li')].map(textOf);
		expect(visible).toEqual(['Forsiden', 'Om MinID']);
		expect(of('BreadcrumbList')?.itemListElement).toMatchObject(visible.map((name) => ({ name })));
	});

	test('has a social-media picture in its own language', async () => {
		expect(metaOf(nb, 'og:locale')).toBe('nb_NO');
		expect(metaOf(nn, 'og:locale')).toBe('nn_NO');
		expect(metaOf(nb, 'og:image')).toBe('https://minid.no/bilde/nb/om-minid');
		expect(metaOf(nn, 'twitter:card')).toBe('summary_large_image');
		const picture = await site.get('/bilde/nn/om-minid');
		expect(picture.headers.get('content-type')).toBe('image/png');
		const bytes = Buffer.from(await picture.arrayBuffer());
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
	});
});
