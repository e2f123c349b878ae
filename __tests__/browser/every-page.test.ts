import { siteUnderTest } from '../fixtures/site-under-test';
import { sitemapUrls } from '../http/document';
import { axeViolations, invalidHtml, leftBehind, sidewaysScroll, watch } from './checks';
import { browserUnderTest, desktop, inWindow, phone } from './open-browser';

jest.setTimeout(600_000);

describe('Every page', () => {
	const site = siteUnderTest();
	const browser = browserUnderTest();
	let paths: string[];

	beforeAll(async () => {
		const urls = sitemapUrls(await (await site.get('/sitemap.xml')).text());
		paths = [...urls.map((url) => new URL(url).pathname), '/nb/finnes-ikke', '/nn/finst-ikkje', '/en'];
	});

	/** Runs a check on every page and gives all that it found, so that one run shows the whole of it. */
	const onEveryPage = async (check: (path: string) => Promise<string[]>): Promise<string[]> => {
		const found: string[] = [];
		for (const path of paths) found.push(...(await check(path)).map((problem) => `${path} ${problem}`));
		return found;
	};

	test.each([
		['a phone in the light', phone],
		['a desktop in the dark', desktop],
	])('is accessible, quiet and leaves nothing behind on %s', async (_, window) => {
		expect(paths.length).toBeGreaterThan(40);
		const problems = await onEveryPage((path) =>
			inWindow(browser, window, async (page, context) => {
				const incidents = watch(page, site.origin);
				await page.goto(site.origin + path);
				const violations = await axeViolations(page);
				return [...violations, ...(await leftBehind(context, page)), ...incidents];
			}),
		);
		expect(problems).toEqual([]);
	});

	test('never scrolls sideways, from 320 to 2560 pixels', async () => {
		const problems = await inWindow(browser, phone, (page) =>
			onEveryPage(async (path) => {
				await page.goto(site.origin + path);
				const found: string[] = [];
				for (const width of [320, 390, 768, 1280, 1920, 2560]) {
					await page.setViewportSize({ width, height: 800 });
					found.push(...(await sidewaysScroll(page)).map((problem) => `at ${width}: ${problem}`));
				}
				return found;
			}),
		);
		expect(problems).toEqual([]);
	});

	test('is valid HTML', async () => {
		expect(await onEveryPage(async (path) => invalidHtml(await (await site.get(path)).text()))).toEqual([]);
	});
});
