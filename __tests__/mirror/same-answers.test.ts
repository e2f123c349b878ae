import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependsOnDevice } from '@/lib/addresses/device-class';
import { searchSegment } from '@/lib/addresses/search-query';
import type { Manifest } from '@/lib/mirror/manifest';
import { mirrorUnderTest } from '../support/mirror-under-test';
import { type RawResponse, rawRequest } from '../support/raw-request';
import { waitFor } from '../support/start-site';

jest.setTimeout(300_000);

const { live, host, dir, servers } = mirrorUnderTest();

type Asked = Record<string, string>;

const askLive = (path: string, headers: Asked = {}, method = 'GET') =>
	rawRequest(live, path, { method, headers: { ...headers, host } });

/** The live site's answer once it is compressed as well as it goes: it is quick at first. */
const settled = (path: string, headers: Asked = {}): Promise<RawResponse> =>
	waitFor(path, async () => {
		const answer = await askLive(path, headers);
		return answer.status === 200 && answer.headers.etag?.endsWith('-q"') ? undefined : answer;
	});

/** What tells of one moment, of one connection, or of what serves. */
const ofTheServer = new Set([
	'date',
	'server',
	'connection',
	'keep-alive',
	'age',
	'cache-status',
	'x-content-version',
	'transfer-encoding',
	// The text itself is compared.
	'content-length',
]);

/** What is said of a text, where there is one. */
const ofItsText = new Set(['content-type', 'etag']);

/** An answer as readers can tell it from another. Nobody sees what a redirect says besides where it leads. */
function seen({ status, headers, body }: RawResponse) {
	const isRedirect = status === 307 || status === 308;
	const kept = Object.entries(headers).filter(
		([name]) => !ofTheServer.has(name) && !(isRedirect && ofItsText.has(name)),
	);
	return { status, headers: Object.fromEntries(kept), body: isRedirect ? '' : body.toString('latin1') };
}

/** Whatever looks like an address of the site in a text, be it a page, a style, a list or a picture. */
function addressesIn(text: string): string[] {
	const absolute = [...text.matchAll(new RegExp(`http://${host}(/[^\\s"'<>()\\\\]*)?`, 'g'))];
	const local = [...text.matchAll(/["'(](\/(?!\/)[^\s"'<>()\\]*)/g)];
	return [...absolute, ...local].map(([, path = '/']) => path.replace(/#.*/, '').replaceAll('&amp;', '&') || '/');
}

const isSearch = (path: string) => new RegExp(`/${searchSegment}(?:[?]|$)`).test(path);

/** Every address that the live site names, from what everybody asks for on. */
async function crawled(): Promise<string[]> {
	const found = new Set(['/', '/nb', '/nn', '/en', '/robots.txt', '/favicon.ico', '/sitemap.xml', '/nb/finnes-ikke']);
	for (const path of found) {
		const { status, headers, body } = await askLive(path);
		if (isSearch(path)) continue;
		const isText = /text|json|xml/.test(headers['content-type'] ?? '');
		const named = [...(isText ? addressesIn(String(body)) : []), headers.location ?? ''];
		const rules = /"([^"]+)"/.exec(String(headers['speculation-rules'] ?? ''))?.[1] ?? '';
		for (const address of [...named, rules]) if (address.startsWith('/') && status < 500) found.add(address);
	}
	// Whose device it is, the mirror does not ask.
	return [...found].filter((path) => !isSearch(path) && !dependsOnDevice(path));
}

const manifest: Manifest = JSON.parse(readFileSync(join(dir, 'current/manifest.json'), 'utf8'));

describe.each(Object.entries(servers))('%s, with the mirror', (name, origin) => {
	const askMirror = (path: string, headers: Asked = {}, method = 'GET') =>
		rawRequest(origin, path, { method, headers: { ...headers, host } });
	const led = async (path: string, headers: Asked = {}) => {
		const answer = await askMirror(path, headers);
		return [answer.status, answer.headers.location];
	};
	const differing = async (paths: readonly string[], headers: Asked = {}): Promise<unknown[]> => {
		const differences: unknown[] = [];
		for (const path of paths) {
			const [expected, got] = [seen(await settled(path, headers)), seen(await askMirror(path, headers))];
			if (JSON.stringify(expected.headers) === JSON.stringify(got.headers) && expected.body === got.body) continue;
			const differ = [...new Set([...Object.keys(expected.headers), ...Object.keys(got.headers)])]
				.filter((header) => expected.headers[header] !== got.headers[header])
				.map((header) => `${header}: ${expected.headers[header]} → ${got.headers[header]}`);
			if (expected.status !== got.status) differ.push(`status ${expected.status} → ${got.status}`);
			if (expected.body !== got.body) differ.push(`${expected.body.length} → ${got.body.length} bytes`);
			if (differ.length > 0) differences.push([path, ...differ]);
		}
		return differences;
	};

	test.each(['identity', 'br', 'gzip'])(
		'answers in %s at every address that the site names, with the same bytes and headers',
		async (coding) => {
			const paths = await crawled();
			expect(paths.length).toBeGreaterThan(200);
			expect(await differing(paths, { 'accept-encoding': coding })).toEqual([]);
		},
	);

	test.each(['nb', 'nn-NO,nn;q=0.9,no;q=0.8', 'en-GB,en;q=0.9', ''])(
		'leads a reader of «%s» from every address that was, and that has no language, to where the site leads',
		async (language) => {
			const asked = [...manifest.moved, ...manifest.negotiated, ...manifest.gone].map(([from]) => from);
			const bare = Object.keys(manifest.entries).flatMap((address) => /^\/n[bn](\/.*)/.exec(address)?.[1] ?? []);
			const withoutLanguage = bare.filter((path) => !/^\/(feilside|ikke-funnet)/.test(path) && !dependsOnDevice(path));
			expect(asked.length).toBeGreaterThan(100);
			expect(await differing([...asked, ...withoutLanguage], { 'accept-language': language })).toEqual([]);
		},
	);

	test('leads everybody who would be led to a store to the page about the app', async () => {
		const telephone = { 'user-agent': 'iPhone', 'accept-language': 'nn' };
		for (const path of ['/app', '/app/', '/app/registrer'])
			expect([path, await led(path, telephone)]).toEqual([path, [307, '/nn/app']]);
	});

	test('takes what is searched for without a language along to the reader’s own', async () => {
		expect(await led('/sok?q=glemt+passord', { 'accept-language': 'nn' })).toEqual([307, '/nn/sok?q=glemt+passord']);
		expect(await led('/sok')).toEqual([307, '/nb/sok']);
	});

	test('knows an address however it is written', async () => {
		const slashes = ['/nb/', '/nb/om-minid/', '/om-minid/'];
		// Caddy compares letters as they are, and paths as they come.
		const odd = ['/NB/Om-MinID', '/nb//om-minid', '/nb/%ff'];
		const unknown = ['/nb/finnes-ikke', '/nn/finst-ikkje', '/en/missing', '/nb/ikke-funnet', '/finnes-ikke', '/x.txt'];
		expect(await differing([...slashes, ...(name === 'nginx' ? odd : []), ...unknown])).toEqual([]);
	});

	test('shows the page, or the way to it, where an address is encoded without need', async () => {
		const answer = await askMirror('/nb/om%2Dminid');
		const page = answer.status === 308 ? await askMirror(answer.headers.location ?? '') : answer;
		expect([page.status, page.headers.etag]).toEqual([200, (await settled('/nb/om-minid')).headers.etag]);
	});

	test.each(['br', 'gzip', 'identity', 'gzip, deflate, br', 'br;q=0, gzip', '*', 'gzip;q=0', '', 'x-br'])(
		'gives who asks with «%s» the coding that the site would',
		async (coding) => {
			expect(await differing(['/nb', '/icon.svg', '/bilde/nb'], { 'accept-encoding': coding })).toEqual([]);
		},
	);

	test('sends a page again only to who does not have it, whatever coding it came in', async () => {
		for (const coding of ['br', 'gzip', 'identity']) {
			const headers = { 'accept-encoding': coding };
			const tag = String((await settled('/nb', headers)).headers.etag);
			for (const known of [tag, `"x", W/${tag}`, '*', '"x"', `${tag.slice(0, -1)}x"`]) {
				const asked = { ...headers, 'if-none-match': known };
				const { body, ...got } = seen(await askMirror('/nb', asked));
				expect([known, got]).toEqual([known, { ...seen(await askLive('/nb', asked)), body: undefined }]);
				expect(body.length > 0).toBe(got.status === 200);
			}
		}
	});

	test('answers HEAD as GET, without the text', async () => {
		for (const path of ['/nb', '/nb/finnes-ikke', '/sitemap.xml', '/bilde/nb']) {
			const [get, head] = [await askMirror(path), await askMirror(path, {}, 'HEAD')];
			expect([path, head.status, head.body.length]).toEqual([path, get.status, 0]);
			expect([path, seen(head).headers]).toEqual([path, seen(get).headers]);
		}
	});

	test('refuses what is no reading, in the language of the address', async () => {
		const answer = await askMirror('/nn/kontakt', {}, 'POST');
		expect([answer.status, answer.headers.allow, answer.headers['cache-control']]).toEqual([
			405,
			'GET, HEAD',
			'no-store',
		]);
		expect(String(answer.body)).toContain('<html lang="nn">');
	});

	test(`notes nothing of who asked, nor what for (${name})`, async () => {
		await askMirror('/nb/sok?q=hemmelig', { 'user-agent': 'Spesiell' });
		await askMirror('/nb/01019012345');
		const log = await waitFor('the log', () => {
			const text = readFileSync(join(dir, '..', name.toLowerCase(), 'access.log'), 'utf8');
			return text.includes('/nb/sok') ? text : undefined;
		});
		expect(log).not.toMatch(/hemmelig|01019012345|Spesiell|127\.0\.0\.1|::1/);
	});
});
