import { sharedSite } from '../support/shared-site';
import { documentOf, metaOf, textOf } from './document';

describe('Languages and addresses', () => {
	const site = sharedSite();
	const redirect = async (path: string, acceptLanguage?: string) => {
		const response = await site.get(path, acceptLanguage ? { 'accept-language': acceptLanguage } : {});
		return [response.status, response.headers.get('location')];
	};

	test.each([
		[undefined, '/nb'],
		['nn', '/nn'],
		['nn-NO,nn;q=0.9,no;q=0.8', '/nn'],
		['nb-NO,nb;q=0.9,nn;q=0.5', '/nb'],
		['no,nn;q=0.9', '/nb'],
		['en-GB,en;q=0.9', '/nb'],
		['en,nn;q=0.5', '/nn'],
		['*', '/nb'],
		['%%%,,;;q=x', '/nb'],
	])('the bare address leads a visitor with Accept-Language %s to %s', async (acceptLanguage, expected) => {
		expect(await redirect('/', acceptLanguage)).toEqual([307, expected]);
	});

	test('a negotiated redirect says what it depends on', async () => {
		const response = await site.get('/');
		expect(response.headers.get('vary')).toContain('Accept-Language');
		expect(response.headers.getSetCookie()).toEqual([]);
	});

	test.each([
		['/om-minid/', 'nb', '/nb/om-minid'],
		['/om-minid', 'nn', '/nn/om-minid'],
		['/kom-i-gang/registrer-deg/', 'nb', '/nb/kom-i-gang/registrer-deg'],
		['/kom-i-gang/minid-paa-mobil/', 'nb', '/nb/kom-i-gang/minid-app'],
		['/hva-er-en-elektronisk-identitet/', 'nn', '/nn/kva-er-ein-elektronisk-identitet'],
		['/kva-er-ein-elektronisk-identitet', 'nb', '/nb/hva-er-en-elektronisk-identitet'],
		['/Om-MinID', 'nb', '/nb/om-minid'],
	])('the earlier address %s leads a reader of %s to %s', async (path, language, expected) => {
		expect(await redirect(path, language)).toEqual([307, expected]);
	});

	test.each([
		['/nb/', '/nb'],
		['/nb/om-minid/', '/nb/om-minid'],
		['/NB/Om-MinID', '/nb/om-minid'],
		['/nb//om-minid', '/nb/om-minid'],
		['/nn/hva-er-en-elektronisk-identitet', '/nn/kva-er-ein-elektronisk-identitet'],
		['/nb/kom-i-gang/minid-paa-mobil', '/nb/kom-i-gang/minid-app'],
	])('%s has its one address at %s, for good', async (path, expected) => {
		expect(await redirect(path)).toEqual([308, expected]);
	});

	test('never redirects away from the site', async () => {
		for (const path of [
			'//evil.example',
			'/%2F%2Fevil.example',
			'/\\evil.example',
			'/nb/..//evil.example',
			'/%5Cevil.example',
		]) {
			const [status, location] = await redirect(path);
			expect([path, status]).toEqual([path, expect.any(Number)]);
			// One slash, then anything but a second slash or a backslash: an address on this site.
			if (location !== null) expect([path, location]).toEqual([path, expect.stringMatching(/^\/(?![/\\])/)]);
		}
	});

	test.each([
		['/nb/finnes-ikke', 'nb', 'Vi finner ikke siden'],
		['/nn/finst-ikkje', 'nn', 'Vi finn ikkje sida'],
		['/nb/constructor', 'nb', 'Vi finner ikke siden'],
		['/nb/__proto__', 'nb', 'Vi finner ikke siden'],
		['/nb/ikke-funnet', 'nb', 'Vi finner ikke siden'],
	])('%s is a 404 with a real text in its language', async (path, language, heading) => {
		const response = await site.get(path);
		expect(response.status).toBe(404);
		const document = documentOf(await response.text());
		expect(document.documentElement.lang).toBe(language);
		expect([...document.querySelectorAll('h1')].map(textOf)).toEqual([heading]);
		expect(document.querySelectorAll('main a[href]').length).toBeGreaterThan(3);
		expect(metaOf(document, 'robots')).toContain('noindex');
		expect(metaOf(document, 'og:url')).toBeNull();
	});

	test('English is one click from every page in Norwegian: on the same page, or on its front page, which is said', async () => {
		const linkOn = async (path: string) => {
			const link = documentOf(await (await site.get(path)).text()).querySelector('header a[hreflang="en"]');
			return [link?.getAttribute('href'), link?.getAttribute('lang'), textOf(link)];
		};
		expect(await linkOn('/nb/kontakt')).toEqual(['/en/contact', 'en', 'English']);
		expect(await linkOn('/nn/kontakt')).toEqual(['/en/contact', 'en', 'English']);
		expect(await linkOn('/nb/personvern')).toEqual(['/en', 'en', 'English (front page)']);
		expect(await linkOn('/nn/finst-ikkje')).toEqual(['/en', 'en', 'English (front page)']);
		expect(await linkOn('/nb/sok?q=glemt+passord')).toEqual(['/en/sok', 'en', 'English']);
	});

	test.each([
		['/en/', '/en'],
		['/EN/Contact', '/en/contact'],
		['/en/about-minid/', '/en/about-minid'],
		['/en/om-minid/', '/en/about-minid'],
		['/en/about-minid/cookie-policy', '/en/about-minid'],
		['/en/what-is-an-electronic-identity/', '/en/about-minid'],
		['/en/fire-grunner-til-a-bruke-minid/', '/en/about-minid'],
		['/en/get-started/', '/en/get-started'],
		['/en/get-started/registration/', '/en/order-activation-letter'],
		['/en/get-started/minid-app/', '/en/activate-with-app'],
		['/en/help/', '/en/help'],
		['/en/help/how-to-change-login-method/', '/en/activate-with-app'],
		['/en/information-about-minid-and-other-eid/', '/en/who-can-get-minid'],
		['/en/minid-in-schools-pilot/', '/en/who-can-get-minid'],
		['/en/guidance-for-counselor/', '/en/who-can-get-minid'],
		['/en/counselor-or-teacher/', '/en/who-can-get-minid'],
	])('the English address %s, of the earlier site or wrongly written, leads to %s', async (path, expected) => {
		expect(await redirect(path)).toEqual([308, expected]);
	});

	test('what is not in English is a 404 in English, never a text in Norwegian', async () => {
		const response = await site.get('/en/personvern');
		expect(response.status).toBe(404);
		const document = documentOf(await response.text());
		expect(document.documentElement.lang).toBe('en');
		expect([...document.querySelectorAll('h1')].map(textOf)).toEqual(['Page not found']);
	});

	test('the language link keeps the page, also where the slugs differ', async () => {
		const nb = documentOf(await (await site.get('/nb/sikkerhetsniva')).text());
		const link = nb.querySelector('header a[hreflang="nn"]');
		expect([link?.getAttribute('href'), link?.getAttribute('lang')]).toEqual(['/nn/sikkerheitsniva', 'nn']);
		const nn = documentOf(await (await site.get('/nn/sikkerheitsniva')).text());
		expect(nn.querySelector('header a[hreflang="nb"]')?.getAttribute('href')).toBe('/nb/sikkerhetsniva');
	});
});
