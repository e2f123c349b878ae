import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultsOf, inspectPage } from './inspect-page';
import { browserUnderTest, keptWindows, phone } from './open-browser';

jest.setTimeout(180_000);

const source = (name: string) => readFile(`__tests__/fixtures/broken-pages/${name}.html`, 'utf8');

describe('The inspection of a page', () => {
	let server: Server;
	let origin: string;
	const windows = keptWindows(browserUnderTest(), phone);

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

	const inspect = (name: string) => inspectPage(windows, `${origin}/${name}`);
	const faults = async (name: string) => faultsOf(await inspect(name));

	test('makes every check at every width, in both colour schemes, and finds nothing on a sound page', async () => {
		const inspection = await inspect('sound');
		const look = (name: string) => [`at ${name}: fits the width`, `at ${name}: cuts no text off`];
		expect([...inspection.keys()].sort()).toEqual(
			[
				...[320, 360, 390, 768, 1920, 2560].flatMap((width) => look(`${width} px, light`)),
				...look('1280 px, dark'),
				...[320, 360, 390].map((width) => `at ${width} px, light: holds short words together`),
				'with the largest text: fits the width',
				'with the largest text: cuts no text off',
				'at 390 px, light: is accessible',
				'at 1280 px, dark: is accessible',
				'is quiet, and needs nothing that is missing or foreign',
				'is valid HTML',
				'leaves nothing behind in the browser',
			].sort(),
		);
		expect(faultsOf(inspection)).toEqual([]);
	});

	test.concurrent.each([
		['low-contrast', 'not «at 390 px, light: is accessible»: color-contrast'],
		['picture-without-text', 'is accessible»: image-alt'],
		['skipped-heading', 'is accessible»: heading-order'],
		['too-wide', 'not «at 2560 px, light: fits the width»: 3'],
		['clipped', 'not «at 390 px, light: cuts no text off»: P.: En tekst som'],
		['says-something', 'console warning: hei'],
		['third-party', 'third party: GET http://third.invalid/x.png'],
		['missing-file', '404: GET'],
		['leaves-cookie', 'not «leaves nothing behind in the browser»: cookie a'],
		['leaves-storage', 'localStorage a'],
		['invalid', 'not «is valid HTML»: 2:'],
		['invalid', 'element-permitted-content'],
	])('finds a page that is %s, and says so: %s', async (name, expected) => {
		expect((await faults(name)).join('\n')).toContain(expected);
	});

	test.concurrent.each([
		['too-wide-in-large-text', 'not «with the largest text: fits the width»'],
		['falls-apart', 'not «at 320 px, light: holds short words together»: e-post'],
		['low-contrast-in-the-dark', 'not «at 1280 px, dark: is accessible»'],
		['too-wide-for-small-phones', 'not «at 320 px, light: fits the width»'],
		['missing-picture-on-large-screens', 'not «is quiet, and needs nothing that is missing or foreign»'],
	])('sees what one load shows only later, and nothing else: %s', async (name, expected) => {
		const found = await faults(name);
		expect(found).not.toEqual([]);
		expect(found.filter((fault) => !fault.startsWith(expected))).toEqual([]);
	});

	test('holds nothing that one page left behind against the next', async () => {
		for (const name of ['leaves-cookie', 'leaves-storage', 'third-party']) expect(await faults(name)).not.toEqual([]);
		expect(await faults('sound')).toEqual([]);
	});

	test('waits until colours have changed before it judges them', async () => {
		expect(await faults('slow-colours')).toEqual([]);
	});
});
