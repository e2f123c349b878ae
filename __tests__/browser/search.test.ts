import { sharedSite } from '../support/shared-site';
import { sidewaysScroll } from './checks';
import { faultsOf, inspectPage } from './inspect-page';
import { browserUnderTest, desktop, inWindow, keptWindows, phone } from './open-browser';

jest.setTimeout(180_000);

const addresses = [
	'/nb/sok',
	'/nn/sok?q=kode',
	'/nb/sok?q=minid+kode&side=2',
	'/nb/sok?q=glemt+pasord',
	'/nb/sok?q=glemt+pasord&ordrett=1',
	'/nb/sok?q=xqzwv',
	'/nb/sok?q=error+503+xyzzy',
	'/nb/sok?q=01019012345',
	`/nb/sok?q=${'a'.repeat(140)}`,
];

describe('The search in a browser', () => {
	const site = sharedSite();
	const browser = browserUnderTest();
	const windows = keptWindows(browser, phone);

	test.each([
		['with script', desktop],
		['with script turned off', { ...desktop, javaScriptEnabled: false }],
	])(
		'a reader types into the field of the header and comes to the answer, by the keyboard alone, %s',
		async (_, window) => {
			await inWindow(browser, window, async (page) => {
				await page.goto(`${site.origin}/nb/om-minid`);
				await page.getByRole('searchbox', { name: 'Søk på nettstedet' }).focus();
				await page.keyboard.type('glemt passord');
				await page.keyboard.press('Enter');
				await page.waitForURL('**/nb/sok?q=glemt+passord');
				expect(await page.getByRole('searchbox', { name: 'Hva leter du etter?' }).inputValue()).toBe('glemt passord');
				const first = page.locator('main ol a').first();
				await first.focus();
				await page.keyboard.press('Enter');
				await page.waitForURL('**/nb/hjelp/glemt-passord');
			});
		},
	);

	test('a reader with a phone comes to the field by the link in the header, which a thumb hits', async () => {
		await inWindow(browser, phone, async (page) => {
			await page.goto(`${site.origin}/nn/om-minid`);
			const link = page.getByRole('banner').getByRole('link', { name: 'Søk' });
			const box = await link.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
			await link.click();
			await page.waitForURL('**/nn/sok');
			await page.getByRole('searchbox').fill('gløymt passord');
			await page.getByRole('main').getByRole('button', { name: 'Søk' }).click();
			await page.locator('main ol a').first().click();
			await page.waitForURL('**/nn/hjelp/gloymt-passord');
		});
	});

	test.each([390, 412])(
		'the header, with three languages, stays one low row on a phone of %i pixels',
		async (width) => {
			// The policy forbids foreign style sheets; a reader's own come from the browser, past the policy.
			await inWindow(browser, { viewport: { width, height: 800 }, bypassCSP: true }, async (page) => {
				await page.goto(`${site.origin}/nb/om-minid`);
				const header = await page.getByRole('banner').boundingBox();
				expect(header?.height).toBeLessThan(64);
				const parts = await page
					.locator('header > a:visible, header > nav:first-of-type, header summary')
					.evaluateAll((elements) =>
						elements.map((element) => element.getBoundingClientRect()).map(({ left, right }) => [left, right]),
					);
				const overlaps = parts.filter(([left = 0], at) => left < (parts[at - 1]?.[1] ?? 0));
				expect([parts.length, overlaps]).toEqual([4, []]);
				// The spacing that a page must bear (WCAG 2.2 SC 1.4.12).
				await page.addStyleTag({ content: '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' });
				expect(await sidewaysScroll(page)).toEqual([]);
			});
		},
	);

	test.concurrent.each(addresses)(
		'the answer at %s is accessible, valid, and fits every width without cutting text',
		async (address) => {
			expect(faultsOf(await inspectPage(windows, site.origin + address))).toEqual([]);
		},
	);
});
