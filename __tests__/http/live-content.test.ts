import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';
import { alternatesOf, documentOf, metaOf, textOf } from './document';

jest.setTimeout(180_000);

describe('An editor who works on a running site', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	const file = () => join(content.contentDir, 'nb/ny-side.md');
	const status = async (path: string) => (await site.get(path)).status;

	beforeAll(async () => {
		content = await temporaryContent();
		site = await startSite(content);
	});
	afterAll(async () => {
		await site?.stop();
		await content?.remove();
	});

	test('drops in a file in the shape of the reference page, and gets a complete page', async () => {
		const source = await readFile('__tests__/fixtures/reference/om-minid.md', 'utf8');
		const page = source
			.replace('title: Om MinID', 'title: En ny side')
			.replace(/^ingress: .*$/m, 'ingress: En ny ingress.')
			.replace(/^description: .*$/m, 'description: En ny beskrivelse.')
			.replace('weight: 5', 'weight: 3.5');
		expect(await status('/nb/ny-side')).toBe(404);
		await writeFile(file(), page);
		await waitFor('the page', async () => (await status('/nb/ny-side')) === 200 || undefined, 30);
		const document = documentOf(await (await site.get('/nb/ny-side')).text());
		expect([...document.querySelectorAll('h1')].map(textOf)).toEqual(['En ny side']);
		expect(metaOf(document, 'description')).toBe('En ny beskrivelse.');
		expect(textOf(document.querySelector('article'))).toContain('Melde flytting eller endre skattekortet');
		expect(document.querySelectorAll('nav[aria-labelledby="les-ogsaa"] a')).toHaveLength(3);
		expect([...document.querySelectorAll('nav[aria-label="Hovedmeny"] a')].map(textOf)[3]).toBe('En ny side');
		expect(await (await site.get('/sitemap.xml')).text()).toContain('/nb/ny-side</loc>');
		expect(
			[...documentOf(await (await site.get('/nb')).text()).querySelectorAll('nav[aria-label="Hovedmeny"] a')].map(
				textOf,
			),
		).toContain('En ny side');
	});

	test('sees it in the other language too, said to be untranslated', async () => {
		const document = documentOf(await (await site.get('/nn/ny-side')).text());
		expect(document.documentElement.lang).toBe('nn');
		expect(document.querySelector('article')?.getAttribute('lang')).toBe('nb');
		expect(textOf(document.querySelector('main'))).toContain('Denne sida finst ikkje på nynorsk enno');
		expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toMatch(/\/nb\/ny-side$/);
		expect(alternatesOf(document)).toEqual({});
		expect(await (await site.get('/sitemap.xml')).text()).not.toContain('/nn/ny-side');
	});

	test('breaks it: the page stays up as it was, and the log says why', async () => {
		const before = await (await site.get('/nb/ny-side')).text();
		const good = await readFile(file(), 'utf8');
		await writeFile(file(), good.replace('title: En ny side', 'titel: Ødelagt'));
		await waitFor('the reason in the log', () => site.log().includes('titel: er ikke') || undefined, 30);
		expect(site.log()).toMatch(/ny-side\.md:2 {2}titel: er ikke et felt som brukes her\. Mente du «title»\?/);
		expect(await (await site.get('/nb/ny-side')).text()).toBe(before);
	});

	test('makes it too heavy to show: the page stays up as it was, everybody else’s edits go on, and Next lives', async () => {
		const before = await (await site.get('/nb/ny-side')).text();
		const heavy = join(content.contentDir, 'nb/tung.md');
		await writeFile(heavy, `---\ntitle: Tung\ningress: Om tung.\n---\n\n${'## Lik overskrift\n'.repeat(15_000)}`);
		await writeFile(file(), `---\ntitle: En ny side\n---\n${'x'.repeat(600_000)}`);
		await waitFor(
			'the reasons in the log',
			() => /ny-side\.md:1 {2}Filen er på 586 kB/.test(site.log()) || undefined,
			30,
		);
		// Too many parts; on a slow machine the time for reading is over before they are counted.
		expect(site.log()).toMatch(/tung\.md:\d {2}(Teksten har 30\s001 deler|Filen er for tung)/);
		expect(await (await site.get('/nb/ny-side')).text()).toBe(before);
		expect(await status('/nb/tung')).toBe(404);
		await writeFile(heavy, '---\ntitle: Ikke lenger tung\ningress: Om tung.\n---\n\nTekst\n');
		await waitFor('the lighter version', async () => (await status('/nb/tung')) === 200 || undefined, 30);
		expect(site.log()).not.toMatch(/Next (stoppet|svarer ikke)/);
		await rm(heavy);
	});

	test('pulls the plug while it is broken: the last good page is back after the restart', async () => {
		const before = textOf(documentOf(await (await site.get('/nb/ny-side')).text()).querySelector('article'));
		await site.kill();
		site = await startSite(content);
		const after = await site.get('/nb/ny-side');
		expect(after.status).toBe(200);
		expect(textOf(documentOf(await after.text()).querySelector('article'))).toBe(before);
	});

	test('deletes it: gone, also when the plug is pulled in between', async () => {
		await rm(file());
		await site.kill();
		site = await startSite(content);
		await waitFor('the end of the page', async () => (await status('/nb/ny-side')) === 404 || undefined, 30);
		const document = documentOf(await (await site.get('/nb/ny-side')).text());
		expect(textOf(document.querySelector('h1'))).toBe('Vi finner ikke siden');
		expect(metaOf(document, 'robots')).toContain('noindex');
	});

	test('cannot take the front page away by accident', async () => {
		await rm(join(content.contentDir, 'nb/index.md'));
		await writeFile(
			join(content.contentDir, 'nb/kontakt.md'),
			'---\ntitle: Ny kontaktside\ndescription: Slik når du oss.\n---\n\nTekst.\n',
		);
		await waitFor(
			'the other change',
			async () => (await (await site.get('/nb/kontakt')).text()).includes('Ny kontaktside') || undefined,
		);
		expect(await status('/nb')).toBe(200);
	});
});

describe('Readers, on a bad night for the content folder', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	const inContent = (path: string) => join(content.contentDir, path);
	const settled = () => new Promise((resolve) => setTimeout(resolve, 8_000));
	const shown = async (path: string) => {
		const response = await site.get(path);
		return { status: response.status, text: await response.text() };
	};

	beforeAll(async () => {
		content = await temporaryContent();
		site = await startSite(content);
	});
	afterAll(async () => {
		await site?.stop();
		await content?.remove();
	});

	test('of a hidden page meet 404 in their language, with the way to the other one', async () => {
		const file = inContent('nb/hjelp/glemt-passord.md');
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('---\n', '---\ndraft: true\n'));
		await waitFor('the page to go', async () => (await shown('/nb/hjelp/glemt-passord')).status === 404 || undefined);
		const document = documentOf((await shown('/nb/hjelp/glemt-passord/')).text);
		expect(document.documentElement.lang).toBe('nb');
		expect(textOf(document.querySelector('h1'))).toBe('Vi finner ikke siden');
		const [offer] = document.querySelectorAll('main a[hreflang="nn"]');
		expect(offer?.getAttribute('href')).toBe('/nn/hjelp/gloymt-passord');
		expect((await shown('/nn/hjelp/gloymt-passord')).status).toBe(200);
		expect(documentOf((await shown('/nb/hjelp/finnes-ikke')).text).querySelector('main a[hreflang]')).toBeNull();
		await writeFile(file, text);
		await waitFor(
			'the page to return',
			async () => (await shown('/nb/hjelp/glemt-passord')).status === 200 || undefined,
		);
	});

	test('of a page that is past its expiry learn that it is gone for good', async () => {
		const file = inContent('nb/om-nettstedet.md');
		const text = await readFile(file, 'utf8');
		await writeFile(file, text.replace('---\n', '---\nexpiryDate: 2020-01-01\n'));
		await waitFor('the page to go', async () => (await shown('/nb/om-nettstedet')).status === 410 || undefined);
		const document = documentOf((await shown('/nb/om-nettstedet')).text);
		expect(textOf(document.querySelector('h1'))).toBe('Siden er tatt bort');
		expect(document.querySelector('main a[hreflang="nn"]')?.getAttribute('href')).toBe('/nn/om-nettstaden');
		await writeFile(file, text);
		await waitFor('the page to return', async () => (await shown('/nb/om-nettstedet')).status === 200 || undefined);
	});

	test('see the whole site when the folder is emptied, also after a restart, and the log asks what is going on', async () => {
		const before = await shown('/nb/om-minid');
		await cp(content.contentDir, `${content.contentDir}-kopi`, { recursive: true });
		for (const path of ['nb', 'nn', 'bilder', '_fakta.md', '_synonymer.md'])
			await rm(inContent(path), { recursive: true });
		await waitFor(
			'the log',
			() => /"level":"error".*har ingen sider lenger/.test(site.log().replaceAll('\\', '')) || undefined,
		);
		await settled();
		expect(await shown('/nb/om-minid')).toEqual(before);
		await site.kill();
		site = await startSite(content);
		expect((await shown('/nb/om-minid')).status).toBe(200);
		expect((await shown('/nn/hjelp/gloymt-passord')).status).toBe(200);
		expect((await shown('/bilder/forside.svg')).status).toBe(200);
	});

	test('see pictures after a restart without the folder, and a change when it is there again', async () => {
		await rename(content.contentDir, `${content.contentDir}-bort`);
		await site.kill();
		site = await startSite(content);
		expect((await shown('/bilder/forside.svg')).text).toContain('<svg');
		await rename(`${content.contentDir}-kopi`, content.contentDir);
		await writeFile(
			inContent('nb/kontakt.md'),
			'---\ntitle: Ny kontaktside\ndescription: Slik når du oss.\n---\n\nTekst.\n',
		);
		await waitFor('the change', async () => (await shown('/nb/kontakt')).text.includes('Ny kontaktside') || undefined);
	});

	test('see a picture although its file has been damaged', async () => {
		const before = await shown('/bilder/forside.svg');
		await writeFile(inContent('bilder/forside.svg'), '<sv');
		await settled();
		expect(await shown('/bilder/forside.svg')).toEqual(before);
		expect((await shown('/nb')).text).toContain('/bilder/forside.svg');
	});
});
