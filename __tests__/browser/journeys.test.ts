import type { Page } from 'playwright-core';
import { sharedSite } from '../support/shared-site';
import { browserUnderTest, inWindow, phone } from './open-browser';

jest.setTimeout(120_000);

const desktop = { viewport: { width: 1280, height: 800 } };
const withoutScript = { ...desktop, javaScriptEnabled: false };

/** What a screen reader would say has focus: role-like tag and text. */
async function focused(page: Page): Promise<string> {
	const text = await page
		.locator(':focus')
		.evaluateAll((elements) =>
			elements.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
		);
	return (text[0] ?? '').trim();
}

/** Presses Tab until what has focus reads `text`. @throws {Error} when it is not reached. */
async function tabTo(page: Page, text: RegExp, most = 80): Promise<void> {
	for (let pressed = 0; pressed < most; pressed++) {
		await page.keyboard.press('Tab');
		if (text.test(await focused(page))) return;
	}
	throw new Error(`${text} was not reached with ${most} presses of Tab; focus is on «${await focused(page)}».`);
}

describe('A reader', () => {
	const site = sharedSite();
	const browser = browserUnderTest();
	const path = (page: Page) => new URL(page.url()).pathname;

	test.each([
		['with script', desktop],
		['with script turned off', withoutScript],
	])('goes through the guide with the keyboard alone, %s', async (_, window) => {
		await inWindow(browser, window, async (page) => {
			await page.goto(`${site.origin}/nb`);
			await page.keyboard.press('Tab');
			expect(await focused(page)).toBe('Gå til innholdet');
			await tabTo(page, /^Kom i gang$/);
			await page.keyboard.press('Enter');
			await page.waitForURL('**/nb/kom-i-gang');
			await tabTo(page, /^Bestill brevet$/);
			await page.keyboard.press('Enter');
			await page.waitForURL('**/nb/kom-i-gang/registrer-deg');
			await tabTo(page, /^Neste: /);
			const next = (await focused(page)).replace('Neste: ', '');
			await page.keyboard.press('Enter');
			await page.waitForURL('**/nb/kom-i-gang/vent-pa-brevet');
			expect(await page.locator('[aria-current="step"]').textContent()).toContain(next);
			await tabTo(page, /^Nynorsk$/);
			await page.keyboard.press('Enter');
			await page.waitForURL('**/nn/kom-i-gang/vent-pa-brevet');
			expect(await page.locator('html').getAttribute('lang')).toBe('nn');
			await page.goBack();
			await page.goBack();
			expect(path(page)).toBe('/nb/kom-i-gang/registrer-deg');
		});
	});

	test('orders the activation letter in English: two clicks from the front page, the button on the first screen', async () => {
		await inWindow(browser, { viewport: { width: 390, height: 844 } }, async (page) => {
			await page.goto(`${site.origin}/nb`);
			await page.locator('header').getByRole('link', { name: 'English' }).click();
			await page.waitForURL('**/en');
			await page.getByRole('main').getByRole('link', { name: 'Get MinID', exact: true }).click();
			await page.waitForURL('**/en/get-started');
			const button = page.getByRole('link', { name: /^Order the activation letter/ }).first();
			expect(await button.getAttribute('href')).toBe('https://aktiveringsbrev.minid.no/order?locale=en');
			const box = await button.boundingBox();
			expect(box && box.y + box.height).toBeLessThan(844);
		});
	});

	test('skips to the content: the next Tab is inside it', async () => {
		await inWindow(browser, desktop, async (page) => {
			await page.goto(`${site.origin}/nb/om-minid`);
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			expect(await page.locator('main :focus').count()).toBe(1);
		});
	});

	test.each([
		['with script', phone],
		['with script turned off', { ...phone, javaScriptEnabled: false }],
	])('opens and closes the menu on a phone, and is never trapped in it, %s', async (_, window) => {
		await inWindow(browser, window, async (page) => {
			await page.goto(`${site.origin}/nb`);
			const link = page.getByRole('navigation', { name: 'Hovedmeny' }).getByRole('link', { name: 'Om MinID' });
			expect(await link.isVisible()).toBe(false);
			await tabTo(page, /^Meny$/);
			await page.keyboard.press('Enter');
			expect(await link.isVisible()).toBe(true);
			await page.keyboard.press('Enter');
			expect(await link.isVisible()).toBe(false);
			await page.keyboard.press('Enter');
			await tabTo(page, /^Kontakt$/);
			await page.keyboard.press('Tab');
			expect(await page.locator('header :focus').count()).toBe(0);
			await link.click();
			await page.waitForURL('**/nb/om-minid');
		});
	});

	test('hits every link of the menu and the task list with a thumb: at least 44 pixels high', async () => {
		await inWindow(browser, phone, async (page) => {
			await page.goto(`${site.origin}/nb`);
			await page.getByText('Meny', { exact: true }).click();
			const primary = page.locator('header a, header summary, section[aria-labelledby="oppgaver"] a');
			const small = await primary.evaluateAll((elements) =>
				elements
					.map((element) => {
						const isWholeCard = getComputedStyle(element, '::after').position === 'absolute';
						const target = isWholeCard ? element.closest('li') : element;
						return { name: element.textContent, height: target?.getBoundingClientRect().height ?? 0 };
					})
					.filter(({ height }) => height < 44),
			);
			expect(await primary.count()).toBeGreaterThan(6);
			expect(small).toEqual([]);
		});
	});
});
