import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Keeps Chromium from calling home: its own services would show as third parties, and the tests need no network. */
const quiet = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
];

/** What judges a page runs once in it: to make it fast takes longer than to run it as it is. */
const frugal = '--js-flags=--single-threaded --max-lazy --no-opt';

/** Starts the Chromium at a path. */
export function launchBrowser(executablePath: string): Promise<Browser> {
	return chromium.launch({ executablePath, args: [...quiet, frugal] });
}

/** The Chromium that the tests' set-up has found, for all tests of a file: started before the first, closed after the last. */
export function browserUnderTest(): Pick<Browser, 'newContext'> {
	let browser: Browser | undefined;
	beforeAll(async () => {
		browser = await launchBrowser(process.env.CHROMIUM_PATH ?? '');
	}, 60_000);
	afterAll(() => browser?.close());
	return {
		newContext: (options) =>
			browser ? browser.newContext(options) : Promise.reject(new Error('The browser is not open.')),
	};
}

/** Opens a fresh window, runs `use` in it, and closes it again, whatever happens. */
export async function inWindow<Result>(
	browser: Pick<Browser, 'newContext'>,
	options: BrowserContextOptions,
	use: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
	const context = await browser.newContext({ locale: 'nb-NO', ...options });
	try {
		return await use(await context.newPage(), context);
	} finally {
		await context.close();
	}
}

/** Opens an address in a window that others have used before, and may use after. */
export type KeptWindows = <Result>(
	use: (page: Page) => Promise<Result>,
	options: { reuseAfter: (result: Result) => boolean },
) => Promise<Result>;

/**
 * Windows that stay open from one use to the next, as many as are used at a time: opening one, and compiling in it what
 * judges a page, takes the processor as long as judging. A use that leaves traces, or fails, is the last of its window.
 */
export function keptWindows(browser: Pick<Browser, 'newContext'>, options: BrowserContextOptions): KeptWindows {
	const free: Page[] = [];
	return async (use, { reuseAfter }) => {
		const page = free.pop() ?? (await (await browser.newContext({ locale: 'nb-NO', ...options })).newPage());
		let clean = false;
		try {
			const result = await use(page);
			clean = reuseAfter(result);
			return result;
		} finally {
			if (clean) free.push(page);
			else await page.context().close();
		}
	};
}

/** How a page is shown: CSS pixels, and what the reader's system prefers. */
interface Look {
	width: number;
	height: number;
	colorScheme: 'light' | 'dark';
}

/** Gives a page another width and colour scheme, and waits until colours have changed and pictures have come. */
export async function showAs(page: Page, { colorScheme, ...size }: Look): Promise<void> {
	await page.setViewportSize(size);
	await page.emulateMedia({ colorScheme });
	await page.evaluate(async () => {
		const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
		await Promise.allSettled(transitions.map(({ finished }) => finished));
		// No event tells that the picture for another width could not be had (HTML §4.8.4.3.15): it is asked for each frame.
		while ([...document.images].some(({ complete, loading }) => !complete && loading !== 'lazy'))
			await new Promise(requestAnimationFrame);
	});
}

/** Gives a page another size of text than the usual 16 pixels, as readers do in their browser's settings. */
export async function withTextSize(page: Page, pixels: number): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Page.setFontSizes', { fontSizes: { standard: pixels } });
	await devtools.detach();
}

export const phone = { viewport: { width: 390, height: 844 }, colorScheme: 'light' } as const;
export const desktop = { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } as const;
