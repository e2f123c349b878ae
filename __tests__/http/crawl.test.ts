import { searchAddress } from '@/lib/addresses/search-query';
import { locales } from '@/lib/i18n/routing';
import { sharedSite } from '../support/shared-site';
import { documentOf, metaOf, sitemapUrls, textOf } from './document';

describe('The whole site', () => {
	const site = sharedSite();
	let urls: string[];
	/** Search engines have no use for a page that only asks. */
	const outside = locales.map((locale) => searchAddress(locale));
	const documents = new Map<string, Document>();
	const open = async (path: string): Promise<Document> => {
		const known = documents.get(path);
		if (known) return known;
		const response = await site.get(path);
		if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
		const document = documentOf(await response.text());
		documents.set(path, document);
		return document;
	};

	beforeAll(async () => {
		urls = sitemapUrls(await (await site.get('/sitemap.xml')).text()).map((url) => new URL(url).pathname);
	}, 120_000);

	test('has both languages in the sitemap, page for page', () => {
		const count = (locale: string) => urls.filter((url) => url.split('/')[1] === locale).length;
		expect(count('nb')).toBeGreaterThanOrEqual(21);
		expect(count('nn')).toBe(count('nb'));
	});

	test('answers every address of the sitemap, each with a title and a description of its own', async () => {
		const seen = new Map<string, string>();
		const repeated: string[] = [];
		for (const url of urls) {
			const document = await open(url);
			const locale = url.split('/')[1] ?? '';
			expect(document.documentElement.lang).toBe(locale);
			expect([url, document.querySelectorAll('h1').length]).toEqual([url, 1]);
			for (const text of [document.title, metaOf(document, 'description')]) {
				expect([url, (text ?? '').length > 5]).toEqual([url, true]);
				const key = `${locale} ${text}`;
				if (seen.has(key)) repeated.push(`${url} and ${seen.get(key)}: ${text}`);
				seen.set(key, url);
			}
		}
		expect(repeated).toEqual([]);
	}, 120_000);

	test('has no broken link, no dead anchor, and no page outside the sitemap', async () => {
		const problems: string[] = [];
		const queue = ['/nb', '/nn'];
		const visited = new Set(queue);
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			const document = await open(path);
			for (const link of document.querySelectorAll('a[href]')) {
				const target = new URL(link.getAttribute('href') ?? '', site.origin + path);
				if (target.origin !== site.origin) continue;
				const destination = await open(target.pathname).catch(
					(error: unknown) => void problems.push(`${path}: ${String(error)}`),
				);
				if (!destination) continue;
				if (target.hash && !destination.getElementById(decodeURIComponent(target.hash.slice(1))))
					problems.push(`${path}: ${target.hash} is not on ${target.pathname}`);
				if (![...urls, ...outside].includes(target.pathname))
					problems.push(`${path} leads to ${target.pathname}, which is not in the sitemap`);
				if (textOf(link) === '' && !link.getAttribute('aria-label'))
					problems.push(`${path}: a link to ${target.pathname} has no text`);
				if (!visited.has(target.pathname)) queue.push(target.pathname);
				visited.add(target.pathname);
			}
		}
		expect(problems).toEqual([]);
		expect([...visited].sort()).toEqual([...urls, ...outside].sort());
	}, 120_000);

	test("leaves nothing in the reader's browser: no cookie, no script, nothing from elsewhere", async () => {
		for (const path of [...urls, '/nb/finnes-ikke', '/en']) {
			const response = await site.get(path);
			const document = documentOf(await response.clone().text());
			const html = await response.text();
			expect(response.headers.getSetCookie()).toEqual([]);
			expect([path, html.match(/<script(?! type="application\/ld\+json")/g)]).toEqual([path, null]);
			expect(response.headers.get('content-security-policy')).toContain("script-src 'none'");
			const loaded = [
				...document.querySelectorAll(
					'img[src], link[rel="stylesheet"], link[rel="icon"], iframe, video, audio, source, object, embed',
				),
			];
			const foreign = loaded
				.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
				.filter((url) => !url.startsWith('/'));
			expect([path, foreign]).toEqual([path, []]);
		}
	}, 120_000);
});
