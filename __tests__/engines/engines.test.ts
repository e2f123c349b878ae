import { clippedTexts, sidewaysScroll } from '../browser/checks';
import { sharedSite } from '../support/shared-site';
import { waitFor } from '../support/start-site';
import { chromium } from './chromium';
import type { Engine, Reader } from './engine';
import { firefox } from './firefox';
import { readPdf, shownOnPaper } from './printed';
import { webkit } from './webkit';

jest.setTimeout(240_000);

const site = sharedSite();
const widths = [320, 360, 390, 430, 480, 600, 768, 900, 1024, 1280, 1440, 1920];
const pages = ['/nb', '/nn/kom-i-gang', '/nb/om-minid', '/nb/sok?q=glemt+passord', '/nb/sikkerhetsniva', '/nn/hjelp'];

/** The text of what has focus, and where its link leads. */
const focus = (reader: Reader) =>
	reader.evaluate(() => {
		const element = document.activeElement;
		return {
			name: (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim(),
			leadsTo: element?.getAttribute('href') ?? '',
			rel: element?.getAttribute('rel') ?? '',
			tag: element?.localName ?? '',
			inMain: element?.closest('main') != null,
			inHeader: element?.closest('header') != null,
		};
	});

/** Presses Tab until what has focus is what the reader wants. @throws {Error} when it is not reached. */
async function tabTo(reader: Reader, isWanted: (focused: Awaited<ReturnType<typeof focus>>) => boolean) {
	for (let pressed = 0; pressed < 80; pressed++) {
		await reader.press('Tab');
		const focused = await focus(reader);
		if (isWanted(focused)) return focused;
	}
	throw new Error(`It was not reached with 80 presses of Tab; focus is on «${(await focus(reader)).name}».`);
}

const address = (reader: Reader) =>
	reader.evaluate(() => (document.readyState === 'complete' ? location.pathname + location.search : undefined));

const arrive = (reader: Reader, path: string | RegExp) =>
	waitFor(String(path), async () => {
		const now = await address(reader);
		return (typeof path === 'string' ? now === path : path.test(now ?? '')) || undefined;
	});

/** Opens what has focus, and waits until it is there. */
async function follow(reader: Reader, { leadsTo }: { leadsTo: string }) {
	await reader.press('Enter');
	await arrive(reader, leadsTo);
}

type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'> | undefined;
/** In the page: nothing from here is known there. */
const menuButton = (): Box => document.querySelector('header summary')?.getBoundingClientRect().toJSON();
const firstInMenu = (): Box => document.querySelector('header details a')?.getBoundingClientRect().toJSON();

async function tapOn(reader: Reader, boxOf: () => Box) {
	const box = await reader.evaluate(boxOf);
	if (!box) throw new Error('There is nothing to tap on.');
	await reader.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** A browser of its own for a group of tests: one that cannot be started fails each of them, by name. */
function readerIn(engine: Engine, textSize: number): () => Reader {
	let reader: Reader | undefined;
	beforeAll(async () => {
		reader = await engine.start({ textSize });
	}, 120_000);
	afterAll(() => reader?.close());
	return () => {
		if (reader === undefined) throw new Error(`${engine.name} is not open.`);
		return reader;
	};
}

describe.each([chromium, firefox, webkit])('In $name', (engine) => {
	describe('a reader', () => {
		const opened = readerIn(engine, 16);

		test('skips to the content with the keyboard: the next stop is inside it', async () => {
			const reader = opened();
			await reader.resize(1280, 800);
			await reader.open(`${site.origin}/nb/om-minid`);
			await reader.press('Tab');
			expect((await focus(reader)).name).toBe('Gå til innholdet');
			await reader.press('Enter');
			await reader.press('Tab');
			expect((await focus(reader)).inMain).toBe(true);
		});

		test('goes from the front page through the whole guide with the keyboard alone, and back', async () => {
			const reader = opened();
			await reader.resize(1280, 800);
			await reader.open(`${site.origin}/nb`);
			await follow(reader, await tabTo(reader, ({ leadsTo }) => leadsTo === '/nb/kom-i-gang'));
			const hasNext = () => reader.evaluate(() => document.querySelector('main a[rel="next"]') !== null);
			let steps = 0;
			while ((await hasNext()) && steps < 10) {
				const step = await tabTo(reader, ({ rel }) => rel === 'next');
				await follow(reader, step);
				const current = await reader.evaluate(
					() => document.querySelector('[aria-current="step"]')?.getAttribute('href') ?? location.pathname,
				);
				expect(current).toBe(step.leadsTo);
				steps++;
			}
			expect(steps).toBeGreaterThan(1);
			expect(steps).toBeLessThan(10);
			for (let back = 0; back < steps; back++) {
				const before = await address(reader);
				await reader.back();
				await waitFor('the page before', async () => {
					const now = await address(reader);
					return (now !== undefined && now !== before) || undefined;
				});
			}
			expect(await address(reader)).toBe('/nb/kom-i-gang');
		});

		test('changes the language, and comes to the same page', async () => {
			const reader = opened();
			await reader.resize(1280, 800);
			await reader.open(`${site.origin}/nb/hjelp/glemt-passord`);
			await follow(reader, await tabTo(reader, ({ name, inHeader }) => inHeader && name === 'Nynorsk'));
			expect(await address(reader)).toBe('/nn/hjelp/gloymt-passord');
			expect(await reader.evaluate(() => document.documentElement.lang)).toBe('nn');
		});

		test('opens and closes the menu of a phone with keyboard and finger, and is never trapped in it', async () => {
			const reader = opened();
			await reader.resize(390, 844);
			await reader.open(`${site.origin}/nb`);
			const isOpen = () =>
				reader.evaluate(() => document.querySelector('header details')?.hasAttribute('open') ?? false);
			const links = () =>
				reader.evaluate(() =>
					[...document.querySelectorAll('header details a')]
						.filter((link) => link.checkVisibility())
						.map((link) => link.getAttribute('href') ?? ''),
				);
			expect([await isOpen(), await links()]).toEqual([false, []]);
			await tabTo(reader, ({ tag, inHeader }) => inHeader && tag === 'summary');
			await reader.press('Enter');
			expect(await isOpen()).toBe(true);
			const shown = await links();
			expect(shown.length).toBeGreaterThan(3);
			await tabTo(reader, ({ leadsTo }) => leadsTo === shown.at(-1));
			await tabTo(reader, ({ inHeader }) => !inHeader);
			await reader.open(`${site.origin}/nb`);
			await tapOn(reader, menuButton);
			expect(await isOpen()).toBe(true);
			await tapOn(reader, menuButton);
			expect(await isOpen()).toBe(false);
			await tapOn(reader, menuButton);
			await tapOn(reader, firstInMenu);
			await arrive(reader, shown[0] ?? '');
		});

		test('searches from the header, and opens the first answer, by the keyboard alone', async () => {
			const reader = opened();
			await reader.resize(1280, 800);
			await reader.open(`${site.origin}/nb/om-minid`);
			await tabTo(reader, ({ tag, inHeader }) => inHeader && tag === 'input');
			await reader.type('glemt passord');
			await reader.press('Enter');
			await arrive(reader, /^\/nb\/sok\?q=glemt/);
			const first = await reader.evaluate(() => document.querySelector('main ol a')?.getAttribute('href'));
			await follow(reader, await tabTo(reader, ({ leadsTo }) => leadsTo === first));
			expect(await address(reader)).toBe('/nb/hjelp/glemt-passord');
		});

		test('sees where the focus is at every stop of the front page', async () => {
			const reader = opened();
			await reader.resize(1280, 800);
			await reader.open(`${site.origin}/nb`);
			const unmarked: string[] = [];
			let stops = 0;
			for (; stops < 200; stops++) {
				await reader.press('Tab');
				const seen = await reader.evaluate(() => {
					const element = document.activeElement;
					if (element === null || element === document.body) return undefined;
					// A card is one large link: the ring stands around the card, on the link's ::after.
					const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
					return {
						name: element.textContent?.trim() ?? '',
						last: element === [...document.querySelectorAll('a[href]')].at(-1),
						marked: styles.some((style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
					};
				});
				if (seen && !seen.marked) unmarked.push(seen.name);
				if (seen?.last) break;
			}
			expect(stops).toBeGreaterThan(10);
			expect(stops).toBeLessThan(200);
			expect(unmarked).toEqual([]);
		});

		test.each(pages)('sees the whole header of %s at every width, nothing over anything else', async (path) => {
			const reader = opened();
			await reader.open(site.origin + path);
			const faults: string[] = [];
			for (const width of widths) {
				await reader.resize(width, 800);
				expect(await reader.evaluate(() => window.innerWidth)).toBe(width);
				const found = [...(await sidewaysScroll(reader)), ...(await overlapsInHeader(reader))];
				faults.push(...found.map((fault) => `${width} px: ${fault}`));
			}
			expect(faults).toEqual([]);
		});

		test.each(['/nb/om-minid', '/nn/kom-i-gang', '/nb/sikkerhetsniva'])(
			'has the title and the text of %s on paper, and nothing to press',
			async (path) => {
				const reader = opened();
				await reader.resize(1280, 800);
				await reader.open(site.origin + path);
				if (engine.printsToFile) {
					const { pages, texts } = readPdf(await reader.print());
					expect(pages).toBeGreaterThan(0);
					expect(texts).toBeGreaterThan(20);
				}
				const { title, text, controls } = await shownOnPaper(reader);
				expect([title, controls]).toEqual([true, []]);
				expect(text.length).toBeGreaterThan(300);
			},
		);
	});

	describe('a reader who has set text to 200 %', () => {
		const opened = readerIn(engine, 32);

		test.each(pages)('reads all of %s from 320 to 1280 pixels without scrolling sideways', async (path) => {
			const reader = opened();
			await reader.open(site.origin + path);
			const size = await reader.evaluate(
				() => getComputedStyle(document.querySelector('main p') ?? document.body).fontSize,
			);
			expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(32);
			const faults: string[] = [];
			for (const width of [320, 360, 390, 430, 768, 1280]) {
				await reader.resize(width, 800);
				const found = [
					...(await sidewaysScroll(reader)),
					...(await clippedTexts(reader)),
					...(await overlapsInHeader(reader)),
				];
				faults.push(...found.map((fault) => `${width} px: ${fault}`));
			}
			expect(faults).toEqual([]);
		});
	});
});

/** Things to press in the header that lie over each other, or outside the window. */
function overlapsInHeader(reader: Reader): Promise<string[]> {
	return reader.evaluate(() => {
		const seen = [...document.querySelectorAll('header a, header summary, header input, header button')]
			.filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
			.map((element) => ({
				name: element.textContent?.trim() || element.localName,
				box: element.getBoundingClientRect(),
			}));
		const outside = seen.filter(({ box }) => box.left < -1 || box.right > window.innerWidth + 1);
		const over = seen.flatMap((one, at) =>
			seen
				.slice(at + 1)
				.filter(
					({ box }) =>
						Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 1 &&
						Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 1,
				)
				.map((other) => `«${one.name}» lies over «${other.name}»`),
		);
		return [...outside.map(({ name }) => `«${name}» is outside the window`), ...over];
	});
}
