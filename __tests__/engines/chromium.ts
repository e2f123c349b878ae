import { launchBrowser } from '../browser/open-browser';
import { findChromium } from '../support/chromium';
import { asExpression, type Engine } from './engine';

/** Chromium, by its own protocol: the text size is what the reader's settings would be (`Page.setFontSizes`). */
export const chromium: Engine = {
	name: 'Chromium',
	printsToFile: true,
	async start({ textSize }) {
		const browser = await launchBrowser(await findChromium());
		const page = await (await browser.newContext({ locale: 'nb-NO' })).newPage();
		const session = await page.context().newCDPSession(page);
		await session.send('Page.setFontSizes', { fontSizes: { standard: textSize } });
		return {
			open: async (address) => void (await page.goto(address)),
			back: async () => void (await page.goBack()),
			press: (key) => page.keyboard.press(key),
			type: (text) => page.keyboard.type(text),
			click: (x, y) => page.mouse.click(x, y),
			resize: (width, height) => page.setViewportSize({ width, height }),
			evaluate: async (inPage) => JSON.parse(await page.evaluate(asExpression(inPage))),
			print: () => page.pdf(),
			close: () => browser.close(),
		};
	},
};
