import type { Browser } from 'playwright-core';
import { type RunningSite, startSite, temporaryContent } from '../../lib/measure/start-site';
import { inWindow, openBrowser } from './open-browser';

jest.setTimeout(120_000);

describe('What assistive technology is told', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	let browser: Browser;

	beforeAll(async () => {
		// Content of its own, so that editors may change the real pages without a word from this test.
		content = await temporaryContent('__tests__/fixtures/content-page-types');
		[site, browser] = await Promise.all([startSite(content), openBrowser()]);
	});
	afterAll(async () => {
		await browser?.close();
		await site?.stop();
		await content?.remove();
	});

	test.each([
		['the front page', '/nb'],
		['a page with every kind of text', '/nb/om'],
		['an article', '/nb/hjelp/artikkel'],
		['a section', '/nb/hjelp'],
		['a step of a guide', '/nb/kom-i-gang/steg-2'],
		['a page that is not translated', '/nn/hjelp/artikkel'],
		['a page that does not exist', '/nb/finnes-ikke'],
	])('%s', async (_, path) => {
		await inWindow(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
			await page.goto(site.origin + path);
			expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot();
		});
	});
});
