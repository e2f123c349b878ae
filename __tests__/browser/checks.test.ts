import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { axeViolations, clippedTexts, invalidHtml, leftBehind, sidewaysScroll, watch } from './checks';
import { browserUnderTest, inWindow, phone } from './open-browser';

jest.setTimeout(60_000);

const source = (name: string) => readFile(`__tests__/fixtures/broken-pages/${name}.html`, 'utf8');

describe('Each check of the browser tests', () => {
	let server: Server;
	let origin: string;
	const browser = browserUnderTest();

	beforeAll(async () => {
		server = createServer(async (request, response) => {
			const name = /^\/([a-z-]+)$/.exec(request.url ?? '')?.[1];
			response.writeHead(name ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(name ? await source(name) : '');
		}).listen(0, 'localhost');
		await once(server, 'listening');
		origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	});
	afterAll(async () => {
		server?.close();
	});

	type Check = (page: Page, context: BrowserContext, incidents: string[], html: string) => string[] | Promise<string[]>;
	const checks: Record<string, Check> = {
		axe: (page) => axeViolations(page),
		'sideways scroll': (page) => sidewaysScroll(page),
		'clipped texts': (page) => clippedTexts(page),
		'left behind': (page, context) => leftBehind(context, page),
		incidents: (_page, _context, incidents) => incidents,
		'valid HTML': (_page, _context, _incidents, html) => invalidHtml(html),
	};
	const run = (name: string, check: string): Promise<string[]> =>
		inWindow(browser, phone, async (page, context) => {
			const incidents = watch(page, origin);
			await page.goto(`${origin}/${name}`, { waitUntil: 'networkidle' });
			return (await checks[check]?.(page, context, incidents, await source(name))) ?? ['no such check'];
		});

	test.each(Object.keys(checks))('%s finds nothing on a sound page', async (check) => {
		expect(await run('sound', check)).toEqual([]);
	});

	test.each([
		['low-contrast', 'axe', 'color-contrast'],
		['picture-without-text', 'axe', 'image-alt'],
		['skipped-heading', 'axe', 'heading-order'],
		['too-wide', 'sideways scroll', '3'],
		['clipped', 'clipped texts', 'En tekst som'],
		['says-something', 'incidents', 'console warning: hei'],
		['third-party', 'incidents', 'third party: GET http://third.invalid/x.png'],
		['missing-file', 'incidents', '404: GET'],
		['leaves-cookie', 'left behind', 'cookie a'],
		['leaves-storage', 'left behind', 'localStorage a'],
		['invalid', 'valid HTML', 'element-permitted-content'],
	])('a page that is %s is caught by %s', async (name, check, expected) => {
		expect((await run(name, check)).join('\n')).toContain(expected);
	});
});
