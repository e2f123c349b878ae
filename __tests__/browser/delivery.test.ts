import { sharedSite } from '../support/shared-site';
import { waitFor } from '../support/start-site';
import { browserUnderTest, desktop, inWindow } from './open-browser';

jest.setTimeout(120_000);

describe('In a browser', () => {
	const site = sharedSite();
	const browser = browserUnderTest();

	test('no page gives a warning or an error under its policy', async () => {
		await inWindow(browser, desktop, async (page) => {
			const messages: string[] = [];
			page.on('console', (message) => messages.push(`${page.url()} ${message.text()}`));
			page.on('pageerror', (error) => messages.push(`${page.url()} ${error.message}`));
			for (const path of [
				'/nb',
				'/nn',
				'/nb/om-minid',
				'/nb/kom-i-gang',
				'/nn/hjelp',
				'/nb/hjelp/glemt-passord',
				'/en',
			])
				await page.goto(site.origin + path, { waitUntil: 'networkidle' });
			expect(messages).toEqual([]);
			// The browser itself reports the status of a document that is not there, and nothing else.
			for (const path of ['/nn/finst-ikkje', '/nb/%ff']) {
				await page.goto(site.origin + path, { waitUntil: 'networkidle' });
				expect(messages.splice(0)).toEqual([expect.stringMatching(/the server responded with a status of 40[04]/)]);
				expect(await page.locator('main h1').count()).toBe(1);
			}
		});
	});

	test('a click on a link that the pointer has rested on opens what is loaded already', async () => {
		await inWindow(browser, desktop, async (page) => {
			await page.goto(`${site.origin}/nb`, { waitUntil: 'networkidle' });
			const loaded: string[] = [];
			page.on('request', (request) => {
				if (request.headers()['sec-purpose']?.startsWith('prefetch')) loaded.push(new URL(request.url()).pathname);
			});
			const link = page.locator('main a[href="/nb/logg-inn"]').first();
			await link.hover();
			await waitFor('the speculative load', () => loaded.includes('/nb/logg-inn') || undefined);
			await link.click();
			await page.waitForURL('**/nb/logg-inn');
			const navigation = await page.evaluate(() => {
				const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
					deliveryType?: string;
					activationStart?: number;
				})[];
				return { deliveryType: entry?.deliveryType, prerendered: (entry?.activationStart ?? 0) > 0 };
			});
			expect(navigation.prerendered || navigation.deliveryType === 'navigational-prefetch').toBe(true);
		});
	});
});
