import { sampledPaths as pages } from '../support/accessibility-protocol';
import { sharedSite } from '../support/shared-site';
import { clippedTexts, sidewaysScroll } from './checks';
import { browserUnderTest, inWindow } from './open-browser';

jest.setTimeout(180_000);

/** The spacing that a page must bear (WCAG 2.2 SC 1.4.12). */
const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

describe('A reader who needs larger text', () => {
	const site = sharedSite();
	const browser = browserUnderTest();

	test.concurrent.each(pages)('loses nothing on %s with wide text spacing', async (path) => {
		// The policy forbids foreign style sheets; a reader's own come from the browser, past the policy.
		await inWindow(browser, { viewport: { width: 390, height: 844 }, bypassCSP: true }, async (page) => {
			await page.goto(site.origin + path);
			await page.addStyleTag({ content: spacing });
			expect(
				await page
					.locator('main p')
					.first()
					.evaluate((element) => getComputedStyle(element).wordSpacing),
			).not.toBe('0px');
			expect(await clippedTexts(page)).toEqual([]);
			expect(await sidewaysScroll(page)).toEqual([]);
		});
	});

	test.concurrent.each(pages)('reads %s at 400 %% zoom without scrolling sideways', async (path) => {
		// 400 % on a screen of 1280 × 1024 leaves 320 × 256 CSS pixels (WCAG 2.2 SC 1.4.10).
		await inWindow(browser, { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, async (page) => {
			await page.goto(site.origin + path);
			expect(await sidewaysScroll(page)).toEqual([]);
			expect(await clippedTexts(page)).toEqual([]);
			const covered = await page.evaluate(() =>
				[...document.body.querySelectorAll('*')]
					.filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
					.map((element) => element.tagName),
			);
			expect(covered).toEqual([]);
		});
	});
});
