import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import { type RawResponse, rawRequest as raw, rawText } from '../support/raw-request';
import { sharedSite } from '../support/shared-site';
import { sitemapUrls } from './document';

type Node = DefaultTreeAdapterMap['node'];

/** Everything in a document that could run, or that waits for script to show it. */
function whatRuns(html: string): string[] {
	const found: string[] = [];
	const visit = (node: Node): void => {
		if (defaultTreeAdapter.isElementNode(node)) {
			const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
			const isData = attributes.get('type') === 'application/ld+json';
			if (node.tagName === 'script' && !isData) found.push('script');
			if (node.tagName === 'template') found.push('template');
			// Next streams late parts into hidden elements with such ids, and moves them by script.
			if (attributes.has('hidden') && /^[SBP]:/.test(attributes.get('id') ?? '')) found.push('hidden segment');
			for (const [name, value] of attributes) {
				if (/^on/i.test(name)) found.push(name);
				if (/^\s*javascript:/i.test(value)) found.push(`${name}=${value}`);
			}
		}
		if ('childNodes' in node) node.childNodes.forEach(visit);
	};
	visit(parse(html));
	return found;
}

test('the check finds what it looks for', () => {
	const page =
		'<script src=a></script><a onclick=b href=" javascript:c">d</a><div hidden id="S:0"></div><template></template>';
	expect(whatRuns(page)).toEqual(['script', 'onclick', 'href= javascript:c', 'hidden segment', 'template']);
	expect(whatRuns('<script type="application/ld+json">{}</script>')).toEqual([]);
});

describe('No document has anything that runs', () => {
	const site = sharedSite();
	const check = ({ status, headers, body }: RawResponse, expected: number) => {
		expect(status).toBe(expected);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'none'; style-src 'self'/);
		expect(whatRuns(body.toString())).toEqual([]);
	};

	test('on any page', async () => {
		const urls = sitemapUrls((await raw(site.origin, '/sitemap.xml')).body.toString());
		expect(urls.length).toBeGreaterThan(40);
		for (const path of [...urls.map((url) => new URL(url).pathname), '/en']) check(await raw(site.origin, path), 200);
	}, 120_000);

	test.each(['nb', 'nn'])('on the pages in %s for what is not there', async (locale) => {
		check(await raw(site.origin, `/${locale}/finnes-ikke`), 404);
		check(await raw(site.origin, `/${locale}/feilside/503`), 404);
		check(await raw(site.origin, '/_next/ukjent', { headers: { 'accept-language': locale } }), 404);
	});

	test.each([
		['nb', 'Gå til forsiden'],
		['nn', 'Gå til framsida'],
	])('on the error pages in %s, which speak that language', async (locale, home) => {
		const headers = { 'accept-language': locale };
		const refused: [number, RawResponse][] = [
			[405, await raw(site.origin, `/${locale}`, { method: 'DELETE' })],
			[405, await raw(site.origin, '/', { method: 'POST', headers })],
			[400, await raw(site.origin, '/%ff', { headers })],
			[400, await raw(site.origin, `/${locale}/%ff`)],
			[414, await raw(site.origin, `/${locale}/${'a'.repeat(3_000)}`)],
		];
		for (const [status, response] of refused) {
			check(response, status);
			expect(response.body.toString()).toContain(`<html lang="${locale}">`);
			expect(response.body.toString()).toContain(home);
			expect(response.headers['cache-control']).toBe('no-store');
		}
	});

	test('on the answer to more headers than anybody needs', async () => {
		const answer = await rawText(site.origin, `GET /nb HTTP/1.1\r\nHost: x\r\nCookie: ${'a'.repeat(40_000)}\r\n\r\n`);
		expect(answer).toMatch(/^HTTP\/1\.1 431 /);
		expect(whatRuns(answer.slice(answer.indexOf('\r\n\r\n')))).toEqual([]);
		expect(answer).toContain('Nettleseren din sendte for mye');
	});
});
