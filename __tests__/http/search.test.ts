import { nextUnderTest } from '../support/next-under-test';
import { rawRequest } from '../support/raw-request';
import { documentOf, metaOf, textOf } from './document';

describe('The search, by Next alone', () => {
	const next = nextUnderTest({ SITE_URL: 'https://minid.no' });
	const { get } = next;
	const found = async (path: string) => {
		const document = documentOf(await (await get(path)).text());
		return [...document.querySelectorAll('main ol a')].map((link) => link.getAttribute('href'));
	};

	test.each([
		['/nb/sok?q=gl%C3%B8ymt+passord', '/nb/hjelp/glemt-passord'],
		['/nn/sok?q=glemt+passord', '/nn/hjelp/gloymt-passord'],
		['/nb/sok?q=engangs%20kode%20kommer%20ikke', '/nb/hjelp/far-ikke-kode'],
		['/nb/sok?q=Ugyldig+eller+utl%C3%B8pt+sesjon', '/nb/hjelp/feilmeldinger'],
	])('%s finds %s first', async (address, page) => {
		expect((await found(address))[0]).toBe(page);
	});

	test('is a page of its own: its title holds the query, search engines keep out, the shared cache has a lifetime', async () => {
		const response = await get('/nb/sok?q=glemt+passord');
		const document = documentOf(await response.text());
		expect(document.title).toBe('Søk: «glemt passord» | MinID');
		expect(metaOf(document, 'robots')).toBe('noindex, follow');
		expect(response.headers.get('cache-control')).toBe('public, s-maxage=30, stale-if-error=86400');
		const fields = [...document.querySelectorAll<HTMLInputElement>('input[name="q"]')].map(({ value }) => value);
		expect(fields).toEqual(['glemt passord']);
		const switched = document.querySelector('header a[hreflang="nn"]')?.getAttribute('href');
		expect(switched).toBe('/nn/sok?q=glemt+passord');
	});

	test('pages of results hold ten each, and none twice', async () => {
		const pages = await Promise.all(['', '&side=2'].map((side) => found(`/nb/sok?q=minid+kode${side}`)));
		const hrefs = pages.flat();
		expect(pages[0]).toHaveLength(10);
		expect(new Set(hrefs).size).toBe(hrefs.length);
		expect(hrefs.length).toBeGreaterThan(10);
	});

	test('an address without language leads to the visitor’s own, with the query', async () => {
		const response = await fetch(`${next.origin}/sok?q=kode`, {
			redirect: 'manual',
			headers: { 'accept-language': 'nn' },
		});
		expect([response.status, response.headers.get('vary')]).toEqual([307, expect.stringContaining('Accept-Language')]);
		expect(response.headers.get('location')).toMatch(/\/nn\/sok\?q=kode$/);
	});

	test.each(['01019012345', '010190 12345', '010190.12345', '010190-12345', 'glemt 01019012345 passord'])(
		'says nothing of an identity number, and keeps nothing: %s',
		async (number) => {
			for (const path of ['/nb/sok', '/nb/sok/', '/sok']) {
				const response = await rawRequest(next.origin, `${path}?q=${encodeURIComponent(number)}`);
				const { location = '' } = response.headers;
				expect([response.status, response.headers['cache-control']]).toEqual([307, 'no-store']);
				const page = await get(new URL(location, next.origin).pathname + new URL(location, next.origin).search);
				const html = await page.text();
				expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
				expect(`${location} ${response.body} ${html}`).not.toMatch(/12345|010190/);
				expect(textOf(documentOf(html).querySelector('main'))).toContain('kan være et fødselsnummer');
			}
		},
	);

	test.each([
		['ten thousand letters', `q=${'kode+'.repeat(2000)}`],
		['control characters', 'q=%00%07ko%0Ade%7F'],
		['markup', `q=${encodeURIComponent('<script>alert(1)</script>"><img src=x onerror=alert(1)>')}`],
		['quotes', `q=${encodeURIComponent('"\'`«»{}')}`],
		['message syntax', `q=${encodeURIComponent('{query} <link>x</link> {count, plural,')}`],
		['regular expressions', `q=${encodeURIComponent('(a+)+$ [ \\ .* ^')}`],
		['emoji', `q=${encodeURIComponent('😀👩‍👩‍👧 kode')}`],
		['right to left', `q=${encodeURIComponent('\u202Eשלום مرحبا')}`],
		['half characters', 'q=%ED%A0%80kode%ED%B0%80'],
		['broken encoding', 'q=%E0%A4%A&side=%'],
		['several values', 'q=a&q=b&side=1&side=2'],
		['an array', 'q[]=a&q[b]=c'],
		['a negative page', 'q=kode&side=-1'],
		['a page far out', 'q=kode&side=999999'],
		['names of properties', 'q=__proto__&__proto__=x&constructor=y'],
	])('%s in the query gives an ordinary page', async (_, query) => {
		const response = await rawRequest(next.origin, `/nb/sok?${query}`);
		const document = documentOf(response.body.toString('utf8'));
		expect([response.status, textOf(document.querySelector('h1'))]).toEqual([200, 'Søk']);
		expect(document.querySelector('main script, main img, main [onerror]')).toBeNull();
		expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toContain('noindex');
		for (const link of document.querySelectorAll('main a[href*="sok?"]'))
			expect(link.getAttribute('href')?.length).toBeLessThan(1_500);
	});
});
