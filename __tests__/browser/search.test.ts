import { filterDocument } from '../../lib/delivery/document-filter';
import { startNext, temporaryContent } from '../../lib/measure/start-site';
import { axeViolations, clippedTexts, invalidHtml, sidewaysScroll } from './checks';
import { browserUnderTest, desktop, inWindow, phone } from './open-browser';

jest.setTimeout(120_000);

const addresses = [
	'/nb/sok',
	'/nn/sok?q=kode',
	'/nb/sok?q=minid+kode&side=2',
	'/nb/sok?q=glemt+pasord',
	'/nb/sok?q=xqzwv',
	'/nb/sok?q=error+503+xyzzy',
	'/nb/sok?q=01019012345',
	`/nb/sok?q=${'a'.repeat(140)}`,
];

describe('The search in a browser', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let next: Awaited<ReturnType<typeof startNext>>;
	const browser = browserUnderTest();

	beforeAll(async () => {
		content = await temporaryContent();
		next = await startNext(content);
	}, 60_000);
	afterAll(async () => {
		await next?.stop();
		await content?.remove();
	});

	test.each([
		['with script', desktop],
		['with script turned off', { ...desktop, javaScriptEnabled: false }],
	])(
		'a reader types into the field of the header and comes to the answer, by the keyboard alone, %s',
		async (_, window) => {
			await inWindow(browser, window, async (page) => {
				await page.goto(`${next.origin}/nb/om-minid`);
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
			await page.goto(`${next.origin}/nn/om-minid`);
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

	test.each([360, 390, 412])('the header stays one low row on a phone of %i pixels', async (width) => {
		await inWindow(browser, { viewport: { width, height: 800 } }, async (page) => {
			await page.goto(`${next.origin}/nb/om-minid`);
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
	});

	test.each([
		['a phone in the light', phone],
		['a desktop in the dark', desktop],
	])('every kind of answer is accessible on %s', async (_, window) => {
		const problems: string[] = [];
		for (const address of addresses) {
			await inWindow(browser, window, async (page) => {
				await page.goto(next.origin + address);
				problems.push(...(await axeViolations(page)).map((violation) => `${address} ${violation}`));
			});
		}
		expect(problems).toEqual([]);
	});

	test('no answer scrolls sideways or cuts text, from 320 pixels', async () => {
		const problems: string[] = [];
		await inWindow(browser, phone, async (page) => {
			for (const address of addresses) {
				await page.goto(next.origin + address);
				for (const width of [320, 360, 390, 768, 1280]) {
					await page.setViewportSize({ width, height: 800 });
					const found = [...(await sidewaysScroll(page)), ...(await clippedTexts(page))];
					problems.push(...found.map((problem) => `${address} at ${width}: ${problem}`));
				}
			}
		});
		expect(problems).toEqual([]);
	});

	test('every answer is valid HTML, as delivery sends it', async () => {
		const problems: string[] = [];
		for (const address of addresses) {
			const html = await (await fetch(next.origin + address)).text();
			problems.push(...(await invalidHtml(filterDocument(html).html)).map((problem) => `${address} ${problem}`));
		}
		expect(problems).toEqual([]);
	});
});
