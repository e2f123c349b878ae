import type { Locator, Page } from 'playwright-core';
import { sharedSite } from '../support/shared-site';
import { browserUnderTest, inWindow, phone } from './open-browser';

jest.setTimeout(120_000);

const orderAddress = 'https://aktiveringsbrev.minid.no/order';

/** Where the guide branches, the recommended way first. */
const ways = {
	nb: ['/nb/kom-i-gang/minid-app', '/nb/kom-i-gang/engangskode-pa-sms'],
	nn: ['/nn/kom-i-gang/minid-app', '/nn/kom-i-gang/eingongskode-pa-sms'],
};
const branches = Object.entries(ways).flatMap(([language, paths]) =>
	paths.map((branch) => ({ language, paths, branch })),
);

/** Follows a link as a reader does, and waits for the page behind it. */
async function follow(page: Page, link: Locator): Promise<void> {
	const address = await link.getAttribute('href');
	await link.click();
	await page.waitForURL((url) => url.pathname === address);
}

/** Follows a link in the text by what it says. */
const followNamed = (page: Page, name: string) =>
	follow(page, page.getByRole('main').getByRole('link', { name, exact: true }).first());

/** Where the ways on from a step lead, in the order in which they are offered. */
const waysOn = (page: Page) =>
	page.locator('a[rel="next"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** What a phone shows of the reader's place in the guide, and the heading below it. */
async function placeIn(page: Page): Promise<{ position: string | undefined; heading: string | null }> {
	const steps = page.getByRole('navigation').filter({ has: page.locator('[aria-current="step"]') });
	// biome-ignore lint/performance/useDomNodeTextContent: only what the screen shows counts
	const [position] = (await steps.innerText()).split('\n');
	return { position, heading: await page.locator('h1').textContent() };
}

describe('A reader who wants MinID', () => {
	const site = sharedSite();
	const browser = browserUnderTest();

	/** How the link that orders the letter looks on the first screen. */
	const orderButton = (page: Page) =>
		page.locator(`main a[href="${orderAddress}"]`).evaluateAll(([button]) => {
			const { top = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
			return { isOnScreen: bottom > 0 && bottom <= window.innerHeight, isForThumbs: bottom - top >= 44 };
		});

	test.each(Object.keys(ways))('orders the letter with two clicks from the front page (%s)', async (language) => {
		await inWindow(browser, phone, async (page) => {
			await page.goto(`${site.origin}/${language}`);
			await followNamed(page, 'Kom i gang');
			expect(await orderButton(page)).toEqual({ isOnScreen: true, isForThumbs: true });
			await followNamed(page, 'Bestill brevet');
			expect(await orderButton(page)).toEqual({ isOnScreen: true, isForThumbs: true });
		});
	});

	test.each(branches)('goes by $branch to where to log in', async ({ language, paths, branch }) => {
		await inWindow(browser, phone, async (page) => {
			await page.goto(`${site.origin}/${language}/kom-i-gang`);
			await followNamed(page, 'Bestill brevet');
			const first = await placeIn(page);
			expect(first.position).toBe(`Steg 1 av 4: ${first.heading}`);

			await follow(page, page.locator('a[rel="next"]'));
			const second = await placeIn(page);
			expect(second.position).toBe(`Steg 2 av 4: ${second.heading}`);
			expect(await waysOn(page)).toEqual(paths);

			await follow(page, page.locator(`a[rel="next"][href="${branch}"]`));
			expect((await placeIn(page)).position).toBe('Steg 3 av 4: Registrer deg');
			expect(await waysOn(page)).toEqual([`/${language}/logg-inn`]);

			await follow(page, page.locator('a[rel="next"]'));
			const last = await placeIn(page);
			expect(last.position).toBe(`Steg 4 av 4: ${last.heading}`);
			expect(await waysOn(page)).toEqual([]);
		});
	});
});
