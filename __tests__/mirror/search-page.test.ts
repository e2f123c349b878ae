import { searchAddress } from '@/lib/addresses/search-query';
import { faultsOf, inspectPage } from '../browser/inspect-page';
import { browserUnderTest, desktop, inWindow, keptWindows, phone } from '../browser/open-browser';
import { sharedSite } from '../support/shared-site';

jest.setTimeout(180_000);

describe('Who searches in the mirror', () => {
	const site = sharedSite();
	const browser = browserUnderTest();
	const windows = keptWindows(browser, phone);

	test.each(['nb', 'nn', 'en'] as const)(
		'is told in %s that there is no search, on a page that bears every look',
		async (locale) => {
			expect(faultsOf(await inspectPage(windows, site.origin + searchAddress(locale)))).toEqual([]);
		},
	);

	test.each([
		['nb', 'Søket virker ikke nå', '/nb/kontakt'],
		['nn', 'Søket verkar ikkje no', '/nn/kontakt'],
		['en', 'Search is not working right now', '/en/contact'],
	] as const)('finds every page in %s in a list, and whom to ask', async (locale, heading, contact) => {
		await inWindow(browser, desktop, async (page) => {
			await page.goto(site.origin + searchAddress(locale));
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
			expect(await page.getByRole('searchbox').count()).toBe(0);
			const links = await page.locator('main a').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
			const pages = site.pages.filter((path) => path.split('/')[1] === locale);
			expect(pages.filter((path) => !links.includes(path))).toEqual([]);
			expect(links).toEqual(expect.arrayContaining([contact, expect.stringMatching(/^tel:/)]));
		});
	});

	test('comes there from the field in the header, with what was typed, and to the same in another language', async () => {
		await inWindow(browser, desktop, async (page) => {
			await page.goto(`${site.origin}/nb/om-minid`);
			await page.getByRole('searchbox', { name: 'Søk på nettstedet' }).fill('glemt passord');
			await page.keyboard.press('Enter');
			await page.waitForURL('**/nb/sok?q=glemt+passord');
			expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Søket virker ikke nå');
			await page.getByRole('link', { name: 'Nynorsk' }).click();
			await page.waitForURL('**/nn/sok');
		});
	});
});
