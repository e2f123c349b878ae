import { siteUnderTest } from '../support/site-under-test';
import { browserUnderTest, inWindow } from './open-browser';

jest.setTimeout(120_000);

describe('What assistive technology is told', () => {
	// Content of its own, so that editors may change the real pages without a word from this test.
	const site = siteUnderTest({ source: '__tests__/fixtures/content-page-types' });
	const browser = browserUnderTest();

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
