import { associationAddresses } from '../../lib/addresses/app';
import { appleAppSiteAssociation, digitalAssetLinks } from '../../lib/app-links/association-files';
import { appLinks } from '../../lib/app-links/config';
import { type ContentStatus, contentStatusPath } from '../../lib/contract';
import { nextUnderTest } from '../support/next-under-test';
import { alternatesOf, documentOf, metaOf, textOf } from './document';

describe('Next alone, without delivery in front', () => {
	const next = nextUnderTest({ SITE_URL: 'https://minid.no' });
	const { get } = next;
	test('serves a whole page with true metadata', async () => {
		const response = await get('/nb/om-minid');
		expect(response.status).toBe(200);
		const document = documentOf(await response.text());
		expect([document.documentElement.lang, textOf(document.querySelector('h1'))]).toEqual(['nb', 'Om MinID']);
		expect(textOf(document.querySelector('main'))).toContain(
			'Melde flytting eller endre skattekortet på Skatteetaten.no',
		);
		expect(document.head.querySelector('meta[name="description"]')).not.toBeNull();
		expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe('https://minid.no/nb/om-minid');
		expect(Object.keys(alternatesOf(document))).toEqual(['nb', 'nn', 'en', 'x-default']);
		expect(metaOf(document, 'og:title')).toBe('Om MinID');
	});

	test('tells how the content is, and lets nobody keep it', async () => {
		const response = await get(contentStatusPath);
		expect(response.headers.get('cache-control')).toBe('no-store');
		const status = (await response.json()) as ContentStatus;
		expect(status).toMatchObject({ unreadableSince: null, snapshotFailures: 0, problems: { fatal: 0, error: 0 } });
		expect(status.version).toBe(response.headers.get('x-content-version'));
		const pictures = status.addresses.filter((address) => /^\/bilde/.test(address)).slice(-2);
		for (const address of [...status.addresses.slice(0, 5), ...pictures])
			expect([address, (await get(address)).status]).toEqual([address, 200]);
	});

	test('does not make again what the requester has already, and gives everybody else the whole', async () => {
		for (const path of ['/nb/om-minid', '/bilde/nb/om-minid', '/sitemap.xml', '/robots.txt']) {
			const first = await get(path);
			const tag = first.headers.get('etag') ?? '';
			expect([path, first.status, tag]).toEqual([path, 200, expect.stringMatching(/^W\/"[\w-]{22}"$/)]);
			const again = await get(path, { 'if-none-match': `"a", ${tag}` });
			expect([path, again.status, await again.text()]).toEqual([path, 304, '']);
			for (const name of ['etag', 'cache-control', 'x-content-version'])
				expect([path, name, again.headers.get(name)]).toEqual([path, name, first.headers.get(name)]);
			expect([path, (await get(path, { 'if-none-match': 'W/"annet"' })).status]).toEqual([path, 200]);
		}
		expect((await get('/nb/finnes-ikke', { 'if-none-match': '*' })).status).toBe(404);
	});

	test('lets nobody choose which document an address shows', async () => {
		const version = (await get('/nb/kontakt')).headers.get('etag')?.replace(/^W\/"|"$/g, '') ?? '';
		const document = documentOf(await (await get('/nb/om-minid', { 'x-document-version': version })).text());
		expect(textOf(document.querySelector('h1'))).toBe('Om MinID');
	});

	test('hides no text in streamed segments that only a script would show', async () => {
		for (const path of ['/nb', '/nb/om-minid', '/nn/hjelp', '/nb/finnes-ikke']) {
			const document = documentOf(await (await get(path)).text());
			// A choice of answers is hidden where style cannot carry it out, and shown by style where it can.
			const hidden = [...document.querySelectorAll('[hidden]:not(fieldset), template')].map(textOf).filter(Boolean);
			expect([path, hidden]).toEqual([path, []]);
		}
	});

	test.each([
		['/nb', 200, 'public, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400'],
		['/nb/om-minid', 200, 'public, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400'],
		['/sitemap.xml', 200, 'public, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400'],
		['/robots.txt', 200, 'public, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400'],
		['/', 307, 'public, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400'],
		['/nb/', 308, 'public, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400'],
		['/nb/finnes-ikke', 404, 'public, s-maxage=10'],
	])('%s answers %i with the lifetime %s', async (path, status, lifetime) => {
		const response = await get(path);
		expect([response.status, response.headers.get('cache-control')]).toEqual([status, lifetime]);
		expect(response.headers.get('x-content-version')).toMatch(/^\d+-[0-9a-f]{12}$/);
		expect(response.headers.getSetCookie()).toEqual([]);
	});

	test('negotiates with Vary, and has no hreflang header of its own', async () => {
		const response = await get('/', { 'accept-language': 'nn' });
		expect(response.headers.get('location')).toMatch(/\/nn$/);
		expect(response.headers.get('vary')).toContain('Accept-Language');
		expect((await get('/nb')).headers.get('link') ?? '').not.toContain('alternate');
	});

	test('gives a 404 a real body in the right language', async () => {
		const document = documentOf(await (await get('/nn/finst-ikkje')).text());
		expect([document.documentElement.lang, textOf(document.querySelector('h1'))]).toEqual(['nn', 'Vi finn ikkje sida']);
	});

	describe('the address of the app', () => {
		const iPhone =
			'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
		const android =
			'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Mobile Safari/537.36';
		const googlebot = `${android} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`;
		const mac =
			'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15';
		const leadsTo = async (path: string, headers: Record<string, string>) => {
			const response = await get(path, headers);
			expect([path, response.status]).toEqual([path, 307]);
			expect(response.headers.get('cache-control')).toBe(
				'public, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400',
			);
			const vary = (response.headers.get('vary') ?? '').toLowerCase().split(/, */);
			expect(vary).toEqual(expect.arrayContaining(['accept-language', 'user-agent', 'x-device-class']));
			return (response.headers.get('location') ?? '').replace(next.origin, '');
		};

		test.each(['/app', '/app/', '/App/en/lang/vei', '/app?kode=hemmelig', '/app/kode?a=b'])(
			'leads each device where the app is, without what stands after it: %s',
			async (path) => {
				expect(await leadsTo(path, { 'user-agent': iPhone })).toBe(appLinks.stores.ios);
				expect(await leadsTo(path, { 'user-agent': android, 'accept-language': 'nn' })).toBe(appLinks.stores.android);
				expect(await leadsTo(path, { 'user-agent': googlebot })).toBe('/nb/app');
				expect(await leadsTo(path, { 'user-agent': mac, 'accept-language': 'nn' })).toBe('/nn/app');
			},
		);

		test('believes the server in front, where that names a device', async () => {
			expect(await leadsTo('/app', { 'user-agent': mac, 'x-device-class': 'ios' })).toBe(appLinks.stores.ios);
			expect(await leadsTo('/app', { 'user-agent': iPhone, 'x-device-class': 'other' })).toBe('/nb/app');
			expect(await leadsTo('/app', { 'user-agent': iPhone, 'x-device-class': 'fridge' })).toBe(appLinks.stores.ios);
		});

		test('is the only one that depends on the device', async () => {
			const response = await get('/om-minid', { 'user-agent': iPhone });
			expect(response.headers.get('location')).toMatch(/\/nb\/om-minid$/);
			expect(response.headers.get('vary')).not.toMatch(/user-agent|x-device-class/i);
			expect((await get('/nb/app', { 'user-agent': iPhone })).status).toBe(200);
		});

		test.each(['nb', 'nn'])('has a page of its own in %s, with both stores and a code to scan', async (locale) => {
			const document = documentOf(await (await get(`/${locale}/app`)).text());
			expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
				`https://minid.no/${locale}/app`,
			);
			const links = [...document.querySelectorAll('main .app-links a')].map((link) => link.getAttribute('href'));
			expect(links).toEqual([appLinks.stores.ios, appLinks.stores.android]);
			expect(document.querySelector('main img[src="/qr-app.svg"]')?.getAttribute('alt')).toContain('MinID-appen');
			expect(document.querySelector(`main a[href="/${locale}/kom-i-gang/minid-app"]`)).not.toBeNull();
		});
	});

	test.each(associationAddresses)('answers %s at once, as JSON', async (path) => {
		const response = await get(path, { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)' });
		expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
		expect(response.headers.get('cache-control')).toBe(
			'public, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400',
		);
		const expected = path.includes('apple') ? appleAppSiteAssociation() : digitalAssetLinks();
		expect(await response.json()).toEqual(expected);
	});
});
