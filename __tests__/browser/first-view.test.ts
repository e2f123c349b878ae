import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
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

const folder = 'docs/pictures';
const pictures = {
	forside: { path: '/nb', window: { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2 } },
	hjelp: { path: '/nb/hjelp/glemt-passord', window: { viewport: { width: 1200, height: 780 }, deviceScaleFactor: 1 } },
};
/** A picture that README waits for is no larger (bytes). */
const largest = 60 * 1024;

/** What stands in the window, in the order of the page; what is folded up there too. */
const inView = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const seen: string[] = [];
		while (texts.nextNode()) {
			const range = document.createRange();
			range.selectNode(texts.currentNode);
			const { top, bottom, width, height } = range.getBoundingClientRect();
			const text = texts.currentNode.textContent?.replace(/\s+/g, ' ').trim();
			if (text && width > 1 && height > 1 && bottom > 0 && top < innerHeight) seen.push(text);
		}
		return `${seen.join('\n')}\n`;
	});

/**
 * A picture is as old as the page it shows: what stood there when it was taken lies beside it, and is compared with what
 * stands there now. `PICTURES=write npm test -- first-view` takes them anew.
 */
describe('The pictures in README', () => {
	const site = sharedSite();
	const browser = browserUnderTest();

	test.each(Object.entries(pictures))('show the page as it is: %s', async (name, { path, window }) => {
		const [picture, words] = [`${folder}/${name}.webp`, `${folder}/${name}.txt`];
		const now = await inWindow(browser, { ...window, colorScheme: 'light' }, async (page) => {
			await page.goto(site.origin + path, { waitUntil: 'networkidle' });
			const text = await inView(page);
			if (process.env.PICTURES === 'write') {
				await mkdir(folder, { recursive: true });
				const taken = sharp(await page.screenshot());
				await writeFile(picture, await taken.webp({ quality: 70, effort: 6 }).toBuffer());
				await writeFile(words, text);
			}
			return text;
		});
		expect(now).toBe(await readFile(words, 'utf8'));
		const bytes = await readFile(picture);
		expect(bytes.length).toBeLessThanOrEqual(largest);
		expect((await sharp(bytes).metadata()).width).toBe(window.viewport.width * window.deviceScaleFactor);
	});

	test('are all there, each with a text for those who do not see it', async () => {
		const readme = await readFile('README.md', 'utf8');
		const shown = [...readme.matchAll(/<img src="docs\/pictures\/([\w-]+)\.webp" alt="[^"]{20,}"/g)].map(
			([, name]) => name,
		);
		expect(shown.sort()).toEqual(Object.keys(pictures).sort());
	});
});
