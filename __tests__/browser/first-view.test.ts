import { sharedSite } from '../support/shared-site';
import { browserUnderTest, inWindow, phone } from './open-browser';
import { pageTypes, view } from './transfer';

jest.setTimeout(120_000);

/** Two seconds of a slow phone's line, connection and all; each request more is a wait in itself. */
const most = { requests: 5, bytes: 45 * 1024 };

describe('Whoever comes for the first time', () => {
	const site = sharedSite();
	const browser = browserUnderTest();

	test.concurrent.each(Object.entries(pageTypes))('waits for little: %s', async (_, path) => {
		await inWindow(browser, phone, async (_, context) => {
			const { requests, bytes } = await view(context, site.origin + path);
			expect(requests).toBeLessThanOrEqual(most.requests);
			expect(bytes).toBeLessThanOrEqual(most.bytes);
			// The document and the font at least: a view that counts nothing proves nothing.
			expect(requests).toBeGreaterThanOrEqual(2);
			const again = await view(context, site.origin + path);
			expect(again.requests).toBeLessThanOrEqual(2);
		});
	});

	test('gets the letters that Norwegian seldom has, from a second file', async () => {
		await inWindow(browser, phone, async (page) => {
			await page.goto(`${site.origin}/nb/sok?q=ñandú`, { waitUntil: 'networkidle' });
			const fonts = await page.evaluate(() =>
				performance
					.getEntriesByType('resource')
					.filter(({ name }) => name.endsWith('.woff2'))
					.map(({ name }) => name),
			);
			expect(fonts).toHaveLength(2);
		});
	});
});
