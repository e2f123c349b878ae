import type { Page } from 'playwright-core';
import { sharedSite } from '../support/shared-site';
import { browserUnderTest, inWindow } from './open-browser';

jest.setTimeout(120_000);

/** A4 between margins of 1 cm. */
const paper = { viewport: { width: 718, height: 1047 } };

describe('A page on paper', () => {
	const site = sharedSite();
	const browser = browserUnderTest();
	const printed = <Result>(path: string, look: (page: Page) => Promise<Result>) =>
		inWindow(browser, paper, async (page) => {
			await page.goto(site.origin + path);
			await page.emulateMedia({ media: 'print' });
			return look(page);
		});

	test.concurrent.each(['/nb', '/nb/sok?q=passord', '/nn/finst-ikkje', '/nb/kontakt'])(
		'has no search, no menu and no languages: %s',
		async (path) => {
			await printed(path, async (page) => {
				expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
				for (const control of ['search', 'navigation', 'searchbox'] as const)
					for (const found of await page.getByRole(control).all())
						expect(await found.getAttribute('aria-labelledby')).toBe('les-ogsaa');
				expect(await page.getByRole('banner').getByRole('link').count()).toBe(1);
			});
		},
	);

	test('says where its links lead, with the domain, and telephone numbers without', async () => {
		await printed('/nb/kom-i-gang/minid-app', async (page) => {
			const names = (await page.getByRole('main').ariaSnapshot()).match(/link "[^"]*"/g) ?? [];
			expect(names.join('\n')).toContain(`(${site.origin}/nb/`);
			expect(names.join('\n')).toContain('(https://apps.apple.com/');
			expect(names.filter((name) => /\((?!https?:\/\/)[^)]*\)"$/.test(name))).toEqual([]);
			expect(names.filter((name) => /tel:/.test(name))).toEqual([]);
		});
	});

	test('has addresses in what is read as text, and none in lists of links, where they would fill a sheet', async () => {
		await printed('/nb/hjelp', async (page) => {
			const main = page.getByRole('main');
			const lists = await Promise.all((await main.getByRole('list').all()).map((list) => list.ariaSnapshot()));
			expect(lists.join('\n')).toContain('link "');
			expect(lists.join('\n')).not.toContain(site.origin);
			expect(await main.ariaSnapshot()).toContain(`(${site.origin}/nb/`);
		});
	});

	test('leaves no room for arrows that it does not have', async () => {
		await printed('/nb/personvern', async (page) => {
			const rooms = await page
				.locator('main a[rel~="external"]')
				.evaluateAll((links) => links.map((link) => getComputedStyle(link).paddingInlineEnd));
			expect(new Set(rooms)).toEqual(new Set(['0px']));
		});
	});
});
