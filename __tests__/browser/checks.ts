import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { BrowserContext, Page, Request } from 'playwright-core';

/** A page in any browser: Playwright's, and those that it does not drive. */
export interface Evaluates {
	evaluate<Result>(inPage: () => Result | Promise<Result>): Promise<Result>;
}

/** WCAG 2.0–2.2, levels A and AA, and what axe's authors hold for good practice besides. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The short form: Chromium compiles it anew in every page. */
const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/**
 * Violations that axe finds on a page, one line each. It runs in the page, which keeps it from one look to the next: axe's
 * own package for Playwright compiles it for each, and takes three times as long. Frames are forbidden by the policy. The
 * style sheets, which are the same for every look, are fetched and read the first time.
 */
export async function axeViolations(page: Page): Promise<string[]> {
	const preload = !(await page.evaluate(() => 'axe' in window));
	if (preload) await page.evaluate(axeSource);
	const options: axe.RunOptions = { runOnly: axeTags, resultTypes: ['violations'], preload };
	return page.evaluate(async (values) => {
		const { axe: inPage } = window as unknown as { axe: typeof axe };
		// What is still fading in has no contrast yet. One that goes on for ever cannot be brought to its end.
		for (const animation of document.getAnimations())
			if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
		const { violations } = await inPage.run(document, values);
		return violations.flatMap(({ id, help, nodes }) =>
			nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
		);
	}, options);
}

/** Elements that make a page scroll sideways at its present width (WCAG 2.2 SC 1.4.10); none when it does not. */
export async function sidewaysScroll(page: Evaluates): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		if (root.scrollWidth <= root.clientWidth) return [];
		const wide = [...document.body.querySelectorAll('*')].filter(
			(element) => element.getBoundingClientRect().right > root.clientWidth + 1,
		);
		return [
			`${root.scrollWidth} > ${root.clientWidth} px`,
			...wide.slice(0, 5).map((element) => `${element.tagName}.${element.className}`),
		];
	});
}

/** Texts that are cut off: their box hides what does not fit. */
export async function clippedTexts(page: Evaluates): Promise<string[]> {
	return page.evaluate(() =>
		[...document.body.querySelectorAll<HTMLElement>('*')]
			.filter((element) => {
				const style = getComputedStyle(element);
				const hides = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
				// A field moves its text along by itself.
				const isField = element.matches('input, textarea');
				const meantToHide = style.position === 'absolute' && element.clientWidth <= 1;
				return (
					hides &&
					!meantToHide &&
					!isField &&
					element.clientHeight > 0 &&
					(element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
				);
			})
			.map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`),
	);
}

/** Short words and numbers that a hyphen, a dash or a space between digits has let fall apart over two lines. */
export async function fallenApart(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const compound = /(?:[\p{L}\p{N}:.]{1,8}[-–/])+[\p{L}\p{N}:.]{1,12}|\+?\d{1,3}(?: \d{2,3})+/gu;
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		while (texts.nextNode()) {
			const text = texts.currentNode as Text;
			if (text.parentElement?.closest('.visually-hidden')) continue;
			for (const { 0: word, index } of text.data.matchAll(compound)) {
				if (word.replace(/[:.]+$/, '').length > 16) continue;
				const range = document.createRange();
				range.setStart(text, index);
				range.setEnd(text, index + word.length);
				const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
				if (lines.size > 1) found.push(word);
			}
		}
		return found;
	});
}

/** What a page left behind in the browser: cookies, storage, databases. */
export async function leftBehind(context: BrowserContext, page: Page): Promise<string[]> {
	const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
	const stored = await page.evaluate(async () => [
		...Object.keys(localStorage).map((key) => `localStorage ${key}`),
		...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
		...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
	]);
	return [...cookies, ...stored];
}

/**
 * Notes what goes wrong while a page is open: console messages, uncaught errors, requests that fail and requests to
 * others than the page's own origin. Call it before the page is opened, and read the list afterwards.
 */
export function watch(page: Page, origin: string): string[] {
	const incidents: string[] = [];
	// What the page before had under way is broken off when this one comes, and is no incident of this one.
	const own = new Set<Request>();
	const describe = (request: Request) => `${request.method()} ${request.url()}`;
	page.on('console', (message) => {
		// Chromium says of every 404 page that it is one, which is what it should be.
		const isOwn404 = message.location().url === page.url() && /status of 404/.test(message.text());
		if (!isOwn404) incidents.push(`console ${message.type()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
	page.on('requestfailed', (request) => own.has(request) && incidents.push(`failed: ${describe(request)}`));
	page.on('request', (request) => {
		own.add(request);
		if (new URL(request.url()).origin !== origin) incidents.push(`third party: ${describe(request)}`);
	});
	page.on('response', (response) => {
		const isDocument = response.request().resourceType() === 'document';
		if (response.status() >= 400 && !isDocument)
			incidents.push(`${response.status()}: ${describe(response.request())}`);
	});
	return incidents;
}

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// The serialiser of the document filter writes attributes and void elements in its own, equally valid way.
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'void-style': 'off',
		'doctype-style': 'off',
		'no-trailing-whitespace': 'off',
		// Checked with the words readers meet, by the content rules: titles may be longer than 70 characters.
		'long-title': 'off',
		// Any text without spaces is an id (HTML §3.2.6): a heading may begin with a number.
		'valid-id': ['error', { relaxed: true }],
		// React marks its style sheets with data-precedence and encodes nothing that need not be.
		'no-raw-characters': 'off',
	},
});

/** Errors against the HTML standard in a served document, one line each. */
export async function invalidHtml(html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
	);
}
