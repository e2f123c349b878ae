import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';

jest.setTimeout(180_000);

describe('An edit of one page', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	let pages: string[] = [];

	/** How many documents Next has made, and how many it has said that they hold still. */
	const answers = async () => {
		const [, port] = /127\.0\.0\.1:(\d+)\/metrics/.exec(site.log()) ?? [];
		const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
		const count = (status: number) =>
			Number(new RegExp(`minid_upstream_answers_total{status="${status}"} (\\d+)`).exec(text)?.[1]);
		return { made: count(200), held: count(304) };
	};
	const textsOfAll = () => Promise.all(pages.map(async (page) => [page, await (await site.get(page)).text()] as const));
	/** Until everything has been fetched for a content version, and the error pages are as it says. */
	const isFollowed = (version: string) =>
		waitFor(`version ${version}`, () => site.log().includes(`(innhold ${version}`) || undefined, 60);
	const stillness = () =>
		waitFor('Next to be left alone', async () => {
			const before = JSON.stringify(await answers());
			await new Promise((resolve) => setTimeout(resolve, 2_500));
			return JSON.stringify(await answers()) === before || undefined;
		});

	beforeAll(async () => {
		content = await temporaryContent();
		site = await startSite(content);
		await isFollowed('1-');
		const sitemap = await (await site.get('/sitemap.xml')).text();
		pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
		expect(pages.length).toBeGreaterThan(10);
		await stillness();
	});
	afterAll(async () => {
		await site?.stop();
		await content?.remove();
	});

	test('has that page made again and no other, and nothing else shows anything new', async () => {
		const before = await textsOfAll();
		const { made } = await answers();
		await appendFile(join(content.contentDir, 'nb/om-minid.md'), '\nEn ny setning.\n');
		const shows = async () => (await (await site.get('/nb/om-minid')).text()).includes('En ny setning.');
		await waitFor('the change', async () => (await shows()) || undefined);
		await isFollowed('2-');
		await stillness();
		const others = (texts: typeof before) => texts.filter(([page]) => page !== '/nb/om-minid');
		expect(others(await textsOfAll())).toEqual(others(before));
		expect((await answers()).made - made).toBe(1);
	});

	test('that all pages show has all made again', async () => {
		const { made } = await answers();
		const footer = join(content.contentDir, 'nb/_footer.md');
		await writeFile(`${footer}.ny`, (await readFile(footer, 'utf8')).replace(/\n?$/, '\n\nNy bunntekst.\n'));
		await rename(`${footer}.ny`, footer);
		await isFollowed('3-');
		await stillness();
		const texts = (await textsOfAll()).filter(([page]) => page.startsWith('/nb'));
		expect(texts.filter(([, text]) => !text.includes('Ny bunntekst.'))).toEqual([]);
		expect((await answers()).made - made).toBeGreaterThanOrEqual(texts.length);
	});

	test('what has become old holds on, and is not asked for while Next tells that the content is the same', async () => {
		const asked = await answers();
		const before = await textsOfAll();
		await new Promise((resolve) => setTimeout(resolve, 31_000));
		expect(await textsOfAll()).toEqual(before);
		await stillness();
		expect(await answers()).toEqual(asked);
	});
});
