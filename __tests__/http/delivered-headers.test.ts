import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { rawRequest as raw } from '../support/raw-request';
import { sharedSite } from '../support/shared-site';

/** Of what readers get, whoever serves it: a mirror is held to it too. */
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
});
