import { readdir, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { rawRequest as raw } from '../support/raw-request';
import { sharedSite } from '../support/shared-site';
import { homeUnderTest, startSite, temporaryContent, waitFor } from '../support/start-site';

describe('What the public gets', () => {
	const site = sharedSite();

	test('a page comes with every protective header, and without those that tell of the machinery', async () => {
		const { headers } = await raw(site.origin, '/nb');
		expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'none';/);
		expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
		expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-opener-policy': 'same-origin' });
		expect(headers).not.toHaveProperty('strict-transport-security');
		expect(headers).not.toHaveProperty('x-powered-by');
		expect(headers).not.toHaveProperty('set-cookie');
		expect(headers).not.toHaveProperty('link');
		// No proxy in front is known of: it would be for nobody.
		expect(headers).not.toHaveProperty('cdn-cache-control');
	});

	test('a site without a public address asks search engines to stay away', async () => {
		expect((await raw(site.origin, '/nb')).headers['x-robots-tag']).toBe('noindex');
	});

	test('a site with a public https address may be indexed, and asks for https everywhere', async () => {
		const other = await temporaryContent();
		const open = await startSite({ ...other, env: { SITE_URL: 'https://minid.no', TRUST_PROXY: '0' } });
		const get = (path: string) => raw(open.origin, path, { headers: { host: 'minid.no' } });
		await waitFor('the front page', async () => (await get('/nb')).status === 200 || undefined);
		const { headers, body } = await get('/nb');
		expect(headers).not.toHaveProperty('x-robots-tag');
		expect(body.toString()).not.toMatch(/name="robots"[^>]*noindex/);
		expect(headers['strict-transport-security']).toBe('max-age=63072000');
		expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
		expect((await get('/robots.txt')).body.toString()).toContain('Sitemap: https://minid.no/sitemap.xml');
		expect((await get('/.well-known/security.txt')).body.toString()).toContain(
			'Canonical: https://minid.no/.well-known/security.txt',
		);
		for (const host of ['www.minid.no', 'evil.example', 'localhost:1']) {
			const wrong = await raw(open.origin, '/nb/kontakt?a=1', { headers: { host, 'x-forwarded-host': 'minid.no' } });
			expect([wrong.status, wrong.headers.location]).toEqual([308, 'https://minid.no/nb/kontakt?a=1']);
		}
		await open.stop();
		await other.remove();
	}, 120_000);

	test('each coding is the same page, with an entity tag of its own', async () => {
		const [plain, br, gzip] = await Promise.all([
			raw(site.origin, '/nb'),
			raw(site.origin, '/nb', { headers: { 'accept-encoding': 'gzip, br' } }),
			raw(site.origin, '/nb', { headers: { 'accept-encoding': 'gzip' } }),
		]);
		expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
		expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
		expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
		expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
	});

	test('a page that the reader has already is not sent again', async () => {
		const first = await raw(site.origin, '/nb');
		const again = await raw(site.origin, '/nb', { headers: { 'if-none-match': String(first.headers.etag) } });
		expect([again.status, again.body.length]).toEqual([304, 0]);
		expect((await raw(site.origin, '/nb', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
	});

	test('HEAD is GET without the body', async () => {
		const [get, head] = await Promise.all([raw(site.origin, '/nb'), raw(site.origin, '/nb', { method: 'HEAD' })]);
		expect([head.status, head.body.length]).toEqual([200, 0]);
		expect(head.headers['content-length']).toBe(get.headers['content-length']);
	});

	test('nothing but reading is allowed', async () => {
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
			const { status, headers } = await raw(site.origin, '/nb', { method });
			expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
		}
	});

	test('headers that steer Next never reach it', async () => {
		const plain = await raw(site.origin, '/nb/kontakt');
		const steered = await raw(site.origin, '/nb/kontakt?_rsc=1', {
			headers: {
				rsc: '1',
				'next-router-prefetch': '1',
				'next-action': 'x',
				'x-middleware-subrequest': 'proxy',
				cookie: 'a=b',
				'x-forwarded-host': 'evil.example',
			},
		});
		expect(steered.body.equals(plain.body)).toBe(true);
	});

	test('odd addresses get a short, readable answer', async () => {
		expect((await raw(site.origin, '/nb/%ff')).status).toBe(400);
		expect((await raw(site.origin, `/nb/${'a'.repeat(3_000)}`)).status).toBe(414);
		expect((await raw(site.origin, '/_next/image?url=/x.png&w=64&q=75')).status).toBe(404);
		expect((await raw(site.origin, '/_next/data/x.json')).status).toBe(404);
	});

	test('the font may be kept for a year, pages must be asked for', async () => {
		const page = await raw(site.origin, '/nb');
		expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
		const font = /url\((\/_next\/static\/[^")]+\.woff2)/.exec(page.body.toString())?.[1] ?? '';
		const { status, headers } = await raw(site.origin, font);
		expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
	});

	test('the log holds no query and no eleven digits in a row', async () => {
		await raw(site.origin, '/nb/om-minid?q=hemmelig');
		await raw(site.origin, '/nb/01019012345', { headers: { 'user-agent': 'Spesiell' } });
		const accessLog = () =>
			site
				.log()
				.split('\n')
				.filter((line) => line.includes('"path"'))
				.join('\n');
		const expected = ['"path":"/nb/om-minid"', '"path":"/nb/…"'];
		await waitFor('both lines of the log', () => expected.every((line) => accessLog().includes(line)) || undefined);
		expect(accessLog()).not.toMatch(/hemmelig|01019012345|Spesiell|127\.0\.0\.1|::1/);
	});

	test('asking writes nothing to disk', async () => {
		const listing = async () => {
			const folders = [homeUnderTest, site.stateDir, site.contentDir];
			const names = (
				await Promise.all(
					folders.map(async (folder) =>
						(await readdir(folder, { recursive: true })).map((name) => `${folder}/${name}`),
					),
				)
			).flat();
			// A copy of the whole project is built there for a test of its own.
			const ofThisSite = names.filter((name) => !name.startsWith('.next/third-language'));
			return Promise.all(ofThisSite.map(async (name) => `${name} ${(await stat(name)).mtimeMs}`));
		};
		// The site keeps its own pages for the next start, and better compressed when it has time: not what is meant here.
		let before = await listing();
		await waitFor(
			'a disk that stands still',
			async () => {
				const earlier = before;
				await new Promise((resolve) => setTimeout(resolve, 1_000));
				before = await listing();
				return isDeepStrictEqual(earlier, before) || undefined;
			},
			60,
		);
		for (let index = 0; index < 300; index++) await raw(site.origin, `/nb/tilfeldig-${index}`);
		for (const path of ['/nb', '/nn/om-minid', '/bilde/nb', '/sitemap.xml', '/icon.svg', '/om-minid/'])
			await raw(site.origin, path);
		expect(await listing()).toEqual(before);
	}, 120_000);

	test('it stops with exit code 0 when asked to', async () => {
		const other = await temporaryContent();
		const running = await startSite(other);
		expect(await running.stop()).toBe(0);
		await other.remove();
	}, 120_000);
});
