import { clippedTexts, sidewaysScroll } from '../browser/checks';
import { sharedSite } from '../support/shared-site';
import type { Reader } from './engine';
import { engines } from './engines';
import { readPdf, shownOnPaper } from './printed';
import { readerIn } from './reading';

jest.setTimeout(240_000);

const site = sharedSite();
const widths = [320, 360, 390, 430, 480, 600, 768, 900, 1024, 1280, 1440, 1920];
const pages = ['/nb', '/nn/kom-i-gang', '/nb/om-minid', '/nb/sok?q=glemt+passord', '/nb/sikkerhetsniva', '/nn/hjelp'];

describe.each(engines)('In $name', (engine) => {
	describe('a reader', () => {
		const opened = readerIn(engine, 16);

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
