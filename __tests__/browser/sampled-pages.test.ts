import type { Page } from 'playwright-core';
import { sampledPaths } from '../support/accessibility-protocol';
import { sharedSite } from '../support/shared-site';
import { axeViolations } from './checks';
import { browserUnderTest, inWindow } from './open-browser';

jest.setTimeout(180_000);

/** What a reader comes to with Tab, in the order in which it is read, and what is seen of the focus there. */
async function stopsOf(page: Page) {
	const expected = await page.evaluate(() => {
		const wanted = 'a[href], summary, input:not([type="hidden"]), select, textarea, button, [tabindex="0"]';
		const found = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
			(element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
		);
		// Of several that exclude each other, Tab comes to one: the chosen, else the first (HTML §4.10.5.1.16).
		const groups = new Set<string>();
		const stops = found.filter((element) => {
			if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
			const isStop = !groups.has(element.name);
			groups.add(element.name);
			return isStop;
		});
		for (const [at, element] of stops.entries()) element.dataset.stop = String(at);
		return stops.length;
	});
	const reached: number[] = [];
	const weak: string[] = [];
	for (let pressed = 0; pressed < expected; pressed++) {
		await page.keyboard.press('Tab');
		const seen = await page.evaluate(() => {
			const element = document.activeElement;
			if (!(element instanceof HTMLElement)) return undefined;
			// A card is one large link: the ring stands around the card, on the link's ::after. A choice's is its label's.
			const rings = [element, element.closest('label') ?? element].map((marked) => getComputedStyle(marked));
			rings.push(getComputedStyle(element, '::after'));
			const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
			const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
			const isMarked = rings.some((ring) => ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2);
			const isUncovered = top !== null && (element.contains(top) || top.contains(element));
			return {
				at: Number(element.dataset.stop ?? -1),
				fault:
					isMarked && isUncovered
						? ''
						: `«${element.textContent?.trim() || element.localName}» ${isMarked ? 'covered' : 'unmarked'}`,
			};
		});
		reached.push(seen?.at ?? -1);
		if (seen?.fault) weak.push(seen.fault);
	}
	return { expected, reached, weak };
}

describe('On the pages that the accessibility protocol has tried', () => {
	const site = sharedSite();
	const browser = browserUnderTest();

	test.concurrent.each(sampledPaths)(
		'a keyboard comes to everything on %s in the order of reading, and shows where it is, at 390 and 1280 pixels',
		async (path) => {
			for (const width of [390, 1280])
				await inWindow(browser, { viewport: { width, height: 844 } }, async (page) => {
					await page.goto(site.origin + path);
					const address = page.url();
					const { expected, reached, weak } = await stopsOf(page);
					expect(expected).toBeGreaterThan(0);
					expect(reached).toEqual(Array.from({ length: expected }, (_, at) => at));
					expect(weak).toEqual([]);
					// Focus alone changes nothing (WCAG 2.2 SC 3.2.1).
					expect(page.url()).toBe(address);
				});
		},
	);

	test.concurrent.each(sampledPaths)('%s is accessible with text at 200 %% in the dark', async (path) => {
		await inWindow(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }, async (page) => {
			const session = await page.context().newCDPSession(page);
			await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
			await page.goto(site.origin + path);
			expect(await axeViolations(page)).toEqual([]);
		});
	});
});
