import type { Browser } from 'playwright-core';
import { type RunningSite, startSite, temporaryContent } from '../../lib/measure/start-site';
import { inWindow, openBrowser } from './open-browser';

jest.setTimeout(120_000);

describe('What assistive technology is told', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	let browser: Browser;

	beforeAll(async () => {
		content = await temporaryContent();
		[site, browser] = await Promise.all([startSite(content), openBrowser()]);
	});
	afterAll(async () => {
		await browser?.close();
		await site?.stop();
		await content?.remove();
	});

	test.each([
		['the front page', '/nb'],
		['a page', '/nb/om-minid'],
		['an article', '/nn/hjelp/gloymt-passord'],
		['a section', '/nb/hjelp'],
		['a step of a guide', '/nn/kom-i-gang/registrer-deg'],
		['a page that does not exist', '/nn/finst-ikkje'],
	])('%s', async (_, path) => {
		await inWindow(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
			await page.goto(site.origin + path);
			expect(await page.locator('body').ariaSnapshot()).toMatchSnapshot();
		});
	});
});
