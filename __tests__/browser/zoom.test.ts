import type { Page } from 'playwright-core';
import { sampledPaths as pages } from '../support/accessibility-protocol';
import { sharedSite } from '../support/shared-site';
import { clippedTexts, sidewaysScroll } from './checks';
import { browserUnderTest, inWindow, withTextSize } from './open-browser';

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

	test.concurrent.each(pages)(
		'sees all of the header of %s, and can hit each part, at every size of text',
		async (path) => {
			await inWindow(browser, {}, async (page) => {
				await page.goto(site.origin + path);
				for (const pixels of [16, 20, 24, 28, 32]) {
					await withTextSize(page, pixels);
					for (const width of [320, 360, 390, 430, 600, 768]) {
						await page.setViewportSize({ width, height: 800 });
						const at = `${pixels} px of text at ${width} px`;
						expect([at, await sidewaysScroll(page), await clippedTexts(page)]).toEqual([at, [], []]);
						expect([at, await hiddenControls(page)]).toEqual([at, []]);
					}
				}
			});
		},
	);
});

/** Controls of the site's header of which another thing covers the middle or an end. */
function hiddenControls(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('header:not(main header) :is(a, summary, input, button)')]
			.filter((control) => control.checkVisibility({ contentVisibilityAuto: true }))
			.filter((control) => {
				const { left, right, top, bottom } = control.getBoundingClientRect();
				return [left + 2, (left + right) / 2, right - 2].some((x) => {
					const hit = document.elementFromPoint(x, (top + bottom) / 2);
					return !(
						hit &&
						(control.contains(hit) || hit.contains(control)) &&
						hit.closest('header a, header summary, header label, header button')
					);
				});
			})
			.map((control) => control.textContent || control.tagName),
	);
}
