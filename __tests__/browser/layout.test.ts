import type { Page } from 'playwright-core';
import { siteUnderTest } from '../support/site-under-test';
import { browserUnderTest, inWindow, phone } from './open-browser';

jest.setTimeout(120_000);

const wide = { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false };
const narrow = { ...phone, javaScriptEnabled: false };

/** The box of an element. @throws {Error} when it is not shown. */
async function boxOf(page: Page, selector: string) {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`${selector} is not shown.`);
	return box;
}

describe('What a page shows where', () => {
	// Content of its own, so that editors may change the real pages without a word from this test.
	const site = siteUnderTest({ source: '__tests__/fixtures/content-page-types' });
	const browser = browserUnderTest();

	test.each(['/nb', '/nb/sok', '/nb/hjelp', '/nb/hjelp/artikkel', '/nb/finnes-ikke'])(
		'%s has one search: one field where there is room, and on a phone one field or the way to it',
		async (path) => {
			for (const [window, ways] of [
				[wide, 'input[type=search]:visible'],
				[narrow, 'input[type=search]:visible, a[href="/nb/sok"]:visible'],
			] as const)
				await inWindow(browser, window, async (page) => {
					await page.goto(site.origin + path);
					expect(await page.locator(ways).count()).toBe(1);
				});
		},
	);

	describe('the answers', () => {
		const shown = (page: Page) => page.locator('main .answer:visible h3').allTextContents();

		test.each([
			['on a desktop', wide],
			['on a phone', narrow],
		])('are chosen with the keyboard alone, without script, %s', async (_, window) => {
			await inWindow(browser, window, async (page) => {
				await page.goto(`${site.origin}/nb`);
				expect(await shown(page)).toEqual(['Ja', 'Delvis', 'Nei']);
				const all = page.getByRole('group', { name: 'Vis' }).getByRole('radio', { name: 'Alle' });
				await all.focus();
				await page.keyboard.press('ArrowDown');
				expect(await shown(page)).toEqual(['Ja']);
				await page.keyboard.press('ArrowDown');
				expect(await shown(page)).toEqual(['Delvis']);
				await page.keyboard.press('ArrowDown');
				expect(await shown(page)).toEqual(['Nei']);
				await page.keyboard.press('ArrowDown');
				expect(await shown(page)).toEqual(['Ja', 'Delvis', 'Nei']);
			});
		});

		test('are all on paper, whatever was chosen, and without the choice', async () => {
			await inWindow(browser, wide, async (page) => {
				await page.goto(`${site.origin}/nb`);
				await page.getByText('Delvis', { exact: true }).first().click();
				expect(await shown(page)).toEqual(['Delvis']);
				await page.emulateMedia({ media: 'print' });
				expect(await shown(page)).toEqual(['Ja', 'Delvis', 'Nei']);
				expect(await page.getByRole('radio').count()).toBe(0);
			});
		});
	});

	describe('the list of contents', () => {
		const list = 'nav[aria-labelledby="innholdsliste"]';
		const text = 'article header + div > div';

		test('stands open beside the text on a wide screen, stays in sight, and comes before it for the keyboard', async () => {
			await inWindow(browser, wide, async (page) => {
				await page.goto(`${site.origin}/nb/hjelp/artikkel`);
				const [contents, body] = [await boxOf(page, list), await boxOf(page, text)];
				expect(contents.x).toBeGreaterThanOrEqual(body.x + body.width);
				expect(Math.abs(contents.y - body.y)).toBeLessThan(8);
				const links = page.locator(`${list} a`);
				expect(await links.first().isVisible()).toBe(true);
				expect(await page.locator(`${list} summary`).isVisible()).toBe(false);
				await links.nth(1).click();
				expect(await links.first().isVisible()).toBe(true);
				expect((await boxOf(page, list)).y).toBeGreaterThanOrEqual(0);
				const order = await page
					.locator('article nav, article h2')
					.evaluateAll((parts) => parts.map(({ tagName }) => tagName));
				expect(order[0]).toBe('NAV');
			});
		});

		test('is folded on a phone, a line above the text, until it is opened', async () => {
			await inWindow(browser, narrow, async (page) => {
				await page.goto(`${site.origin}/nb/hjelp/artikkel`);
				const links = page.locator(`${list} a`);
				expect(await links.first().isVisible()).toBe(false);
				expect((await boxOf(page, list)).height).toBeLessThan(60);
				await page.locator(`${list} summary`).press('Enter');
				expect(await links.first().isVisible()).toBe(true);
			});
		});

		test('«Les også» comes after the text at every width', async () => {
			for (const window of [wide, narrow])
				await inWindow(browser, window, async (page) => {
					await page.goto(`${site.origin}/nb/hjelp/artikkel`);
					const body = await boxOf(page, text);
					expect((await boxOf(page, 'nav[aria-labelledby="les-ogsaa"]')).y).toBeGreaterThan(body.y + body.height - 1);
				});
		});
	});

	test('the ring around the search icon of a phone is whole', async () => {
		await inWindow(browser, narrow, async (page) => {
			await page.goto(`${site.origin}/nb/hjelp/artikkel`);
			const icon = page.getByRole('banner').getByRole('link', { name: 'Søk' });
			for (let pressed = 0; pressed < 4 && !(await icon.evaluate((own) => own === document.activeElement)); pressed++)
				await page.keyboard.press('Tab');
			const ring = await icon.evaluate((element) => {
				const { top, left } = element.getBoundingClientRect();
				const { outlineOffset, outlineWidth } = getComputedStyle(element);
				const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
				return { width: Number.parseFloat(outlineWidth), top: top - reach, left: left - reach };
			});
			expect(ring.width).toBeGreaterThanOrEqual(2);
			expect(Math.min(ring.top, ring.left)).toBeGreaterThanOrEqual(0);
		});
	});
});
