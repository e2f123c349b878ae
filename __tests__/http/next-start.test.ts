import { startNext, temporaryContent } from '../../lib/measure/start-site';
import { alternatesOf, documentOf, metaOf, textOf } from './document';

describe('Next alone, without delivery in front', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let next: Awaited<ReturnType<typeof startNext>>;
	const get = (path: string, headers: Record<string, string> = {}) =>
		fetch(next.origin + path, { headers, redirect: 'manual' });

	beforeAll(async () => {
		content = await temporaryContent();
		next = await startNext({ ...content, env: { SITE_URL: 'https://minid.no' } });
	}, 60_000);
	afterAll(async () => {
		await next?.stop();
		await content?.remove();
	});

	test('serves a whole page with true metadata', async () => {
		const response = await get('/nb/om-minid');
		expect(response.status).toBe(200);
		const document = documentOf(await response.text());
		expect([document.documentElement.lang, textOf(document.querySelector('h1'))]).toEqual(['nb', 'Om MinID']);
		expect(textOf(document.querySelector('main'))).toContain(
			'Melde flytting eller endre skattekortet på Skatteetaten.no.',
		);
		expect(document.head.querySelector('meta[name="description"]')).not.toBeNull();
		expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe('https://minid.no/nb/om-minid');
		expect(Object.keys(alternatesOf(document))).toEqual(['nb', 'nn', 'x-default']);
		expect(metaOf(document, 'og:title')).toBe('Om MinID');
	});

	test('hides no text in streamed segments that only a script would show', async () => {
		for (const path of ['/nb', '/nb/om-minid', '/nn/hjelp', '/nb/finnes-ikke']) {
			const document = documentOf(await (await get(path)).text());
			const hidden = [...document.querySelectorAll('[hidden], template')].map(textOf).filter(Boolean);
			expect([path, hidden]).toEqual([path, []]);
		}
	});

	test.each([
		['/nb', 200, 'public, s-maxage=30, stale-if-error=86400'],
		['/nb/om-minid', 200, 'public, s-maxage=30, stale-if-error=86400'],
		['/sitemap.xml', 200, 'public, s-maxage=30, stale-if-error=86400'],
		['/robots.txt', 200, 'public, s-maxage=30, stale-if-error=86400'],
		['/', 307, 'public, s-maxage=60, stale-if-error=86400'],
		['/nb/', 308, 'public, s-maxage=60, stale-if-error=86400'],
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
});
