import { type CacheRequest, createCacheRequestReader } from '@/lib/delivery/cache-request';
import { cacheRequestOf, readCacheRequest } from './delivery-under-test';

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36';

/** The cache request of a visitor, who is refused in none of these tests. */
function ask(target: string, headers: Parameters<typeof readCacheRequest>[1] = {}): CacheRequest {
	const cacheRequest = readCacheRequest(target, headers);
	if (typeof cacheRequest === 'number') throw new Error(`${target} is refused with ${cacheRequest}`);
	return cacheRequest;
}

const keyOf = (target: string, language?: string) => cacheRequestOf(target, language).key;

describe('a page', () => {
	it('is asked for by its path, in its own language', () => {
		expect(cacheRequestOf('/nn/om-minid', 'nb')).toEqual({
			path: '/nn/om-minid',
			language: 'nn',
			key: '/nn/om-minid',
			isSearch: false,
		});
	});

	it.each([
		'/nb/om-minid?utm_source=a',
		'/nb/om-minid?',
		'/nb/om-minid?q=a&side=2',
		'/nb/om-minid?a?b',
		'/nb/om-minid?01010112345',
		'http://minid.no/nb/om-minid',
		'HTTPS://minid.no:443/nb/om-minid?a',
	])('is the same page at %s', (target) => {
		expect(cacheRequestOf(target)).toEqual(cacheRequestOf('/nb/om-minid'));
	});

	it('keeps its path letter by letter: Next decides whether it is another', () => {
		for (const path of ['/nb/%C3%A5', '/nb/%c3%a5', '/nb/a/', '/nb//a', '/NB/a']) expect(ask(path).path).toBe(path);
	});

	it('has no address of its own for a fragment, which no browser sends', () => {
		const cacheRequest = readCacheRequest('/nb/om-minid#a');
		expect(typeof cacheRequest === 'number' ? '/nb/om-minid' : cacheRequest.key).toBe('/nb/om-minid');
	});

	it('knows nothing of the visitor', () => {
		const plain = ask('/nb/om-minid');
		expect(ask('/nb/om-minid', { 'accept-language': 'nn', 'user-agent': iphone })).toEqual(plain);
		expect(plain).not.toHaveProperty('device');
	});
});

describe('an address without language', () => {
	it('depends on the language of the visitor, and on nothing finer', () => {
		expect(keyOf('/', 'nn-NO,nn;q=0.9')).toBe(keyOf('/', 'nn'));
		expect(keyOf('/', 'en-US,en')).toBe(keyOf('/', 'nb'));
		expect(keyOf('/', 'nn')).not.toBe(keyOf('/', 'nb'));
		expect(ask('/om-minid', { 'accept-language': 'nn' }).language).toBe('nn');
	});

	it.each(['http://minid.no', 'http://minid.no?a', '?a=b'])('may be written as no path at all: %s', (target) => {
		expect(cacheRequestOf(target)).toEqual(cacheRequestOf('/'));
	});
});

describe('the device', () => {
	it.each(['/app', '/app/', '/APP', '/app/x', '//app', '/%61pp', '/app?a=b', 'http://minid.no/app'])(
		'decides the answer at %s',
		(target) => {
			const devices = [iphone, android, 'curl', undefined].map((agent) => ask(target, { 'user-agent': agent }));
			expect(devices.map(({ device }) => device)).toEqual(['ios', 'android', 'other', 'other']);
			expect(new Set(devices.map(({ key }) => key)).size).toBe(3);
		},
	);

	it.each(['/', '/application', '/nb/app', '/app-dev/x', '/en', '/sok'])('is never told at %s', (target) => {
		expect(ask(target, { 'user-agent': iphone })).toEqual(ask(target));
		expect(ask(target, { 'user-agent': iphone })).not.toHaveProperty('device');
	});
});

describe('a search', () => {
	it('has one form, however it is written', () => {
		const expected = {
			path: '/nb/sok?q=glemt+passord',
			language: 'nb',
			key: '/nb/sok?q=glemt+passord',
			isSearch: true,
		};
		for (const query of [
			'q=glemt+passord',
			'q=glemt%20passord',
			'q=%20glemt%20%20passord%09',
			'utm_source=a&q=glemt+passord&side=1',
			'q=glemt+passord&q=annet&side=abc',
			'side=-1&q=gle%C2%ADmt+passord',
		])
			expect(cacheRequestOf(`/nb/sok?${query}`)).toEqual(expected);
	});

	it('keeps the page of results, up to the last there may be', () => {
		expect(cacheRequestOf('/nn/sok?side=2&q=a').path).toBe('/nn/sok?q=a&side=2');
		expect(cacheRequestOf('/nn/sok?side=123456&q=a').path).toBe('/nn/sok?q=a&side=99');
		expect(cacheRequestOf('/nn/sok?side=2').path).toBe('/nn/sok');
	});

	it('asks for a hundred characters at most', () => {
		expect(cacheRequestOf(`/nb/sok?q=${'a'.repeat(500)}`)).toEqual(cacheRequestOf(`/nb/sok?q=${'a'.repeat(100)}`));
	});

	it('without language is in that of the visitor', () => {
		expect(cacheRequestOf('/sok?q=a&b=c', 'nn')).toMatchObject({ path: '/sok?q=a', language: 'nn', isSearch: true });
		expect(keyOf('/sok?q=a', 'nn')).not.toBe(keyOf('/sok?q=a', 'nb'));
		expect(keyOf('/nb/sok?q=a', 'nn')).toBe(keyOf('/nb/sok?q=a', 'nb'));
	});

	it.each([
		['/NB/sok', 'nb'],
		['/Nn/SOK/', 'nn'],
		['/nb/sok/', 'nb'],
		['//nb///sok', 'nb'],
		['/nn/%73ok', 'nn'],
		['/%6eb/s%6Fk/', 'nb'],
		['/nb/./sok', 'nb'],
	])('keeps its query however its path is written, for Next to lead it to the right one: %s', (path, language) => {
		expect(cacheRequestOf(`${path}?q=glemt%20passord&utm=a`, 'nb')).toMatchObject({
			path: expect.stringMatching(
				/sok\/?\?q=glemt\+passord$|%\w+(k|ok)\/?\?q=glemt\+passord$|SOK\/\?q=glemt\+passord$/,
			),
			language,
			isSearch: true,
		});
	});

	it.each([
		['/Sok', '/Sok'],
		['/sok/', '/sok/'],
		['//sok', '//sok'],
		['/%73ok', '/sok'],
	])('without language keeps it too: %s', (sent, path) => {
		expect(cacheRequestOf(`${sent}?q=a`, 'nn')).toMatchObject({ path: `${path}?q=a`, language: 'nn', isSearch: true });
	});

	it.each(['/nb/sok/a', '/nb/soker', '/nb/a/sok', '/de/sok'])('is nothing else: %s', (path) => {
		expect(cacheRequestOf(`${path}?q=a`)).toMatchObject({ path, isSearch: false });
	});

	it('with letters that cannot be read is a search still', () => {
		expect(cacheRequestOf('/nb/sok?q=%E0%A4%A').isSearch).toBe(true);
		expect(cacheRequestOf('/nb/sok?q=%').path).toBe('/nb/sok?q=%25');
	});
});

describe('an identity number', () => {
	it.each([
		'/nb/sok?q=01010112345',
		'/nb/sok?q=010101%2012345',
		'/nb/sok?q=010101-12345',
		'/nb/sok?q=jeg+heter+Kari+01010112345',
		'/nb/sok?q=0%31010112345',
		'/nb/sok?q=a&fnr=01010112345',
		'/nb/sok?q=a&q=01010112345',
		'/sok?q=01010112345',
		'/SOK?q=01010112345',
		'/nb/sok/?q=01010112345',
		'/nb/SOK?q=01010112345',
		'/nb/om-minid?fnr=01010112345',
		'/app?01010112345',
	])('is not in the question: %s', (target) => {
		expect(JSON.stringify(ask(target)).replace(/\D/g, '')).not.toContain('12345');
	});

	it('leaves the same question whoever’s it is', () => {
		expect(cacheRequestOf('/nb/sok?q=01010112345')).toEqual(cacheRequestOf('/nb/sok?q=02020254321&side=3'));
	});

	it('is none when it is a telephone number with its country', () => {
		expect(cacheRequestOf('/nb/sok?q=%2B47+800+30+300').path).toContain('q=');
	});
});

describe('what is refused', () => {
	it.each([
		['/%', 400],
		['/nb/%E0%A4%A', 400],
		['/nb/%zz?q=a', 400],
		['*', 400],
		['nb', 400],
		['ftp://minid.no/nb', 400],
		['http:/nb', 400],
		[`/${'a'.repeat(2_000)}`, 414],
		[`/nb/sok?q=${'a'.repeat(2_000)}`, 414],
		['/_next/image?url=x', 404],
		['/_next/data/x.json', 404],
		['/_next', 404],
		['/_next/static', 404],
		['//evil.example/nb', 404],
		['/nb/feilside/503', 404],
		['/innholdsstatus', 404],
		['/Innholdsstatus/?a=b', 404],
		['//%69nnholdsstatus', 404],
		['/nn/feilside', 404],
		['/nn/feilside/uten-sok', 404],
		['/speilliste', 404],
		['/Speilliste/', 404],
	])('is %.30s, with status %i', (target, status) => {
		expect(readCacheRequest(target)).toBe(status);
	});

	it('is no address of two thousand letters', () => {
		expect(ask(`/${'a'.repeat(1_999)}`).path).toHaveLength(2_000);
	});

	it('is no hashed file', () => {
		expect(ask('/_next/static/a.css?dpl=1')).toEqual(ask('/_next/static/a.css'));
	});
});

describe('a device that a server in front names', () => {
	const behindProxy = createCacheRequestReader({ staticFiles: new Set(), trustsProxy: true });
	const deviceOf = (reader: typeof readCacheRequest, headers: Parameters<typeof readCacheRequest>[1]) => {
		const cacheRequest = reader('/app', headers);
		return typeof cacheRequest === 'number' ? cacheRequest : cacheRequest.device;
	};

	it('counts before what the browser says of itself', () => {
		expect(deviceOf(behindProxy, { 'x-device-class': 'android', 'user-agent': iphone })).toBe('android');
		expect(deviceOf(behindProxy, { 'x-device-class': 'vaskemaskin', 'user-agent': iphone })).toBe('ios');
		expect(deviceOf(behindProxy, {})).toBe('other');
	});

	it('counts for nothing where no proxy is to be believed', () => {
		expect(deviceOf(readCacheRequest, { 'x-device-class': 'android', 'user-agent': iphone })).toBe('ios');
	});
});

describe('a file', () => {
	it.each([
		'/nb/om-minid.rsc',
		'/robots.txt.rsc',
		'/_next/static/x.rsc',
		'/_next/static/a.css.rsc',
		'/_next/static/',
		'/%5Fnext/static/x.css',
		'/_NEXT/static/a.css',
		'/nb/a.segments/_tree',
		'/bilder/kart.svg.rsc',
		'/bilder/kart'.concat('.html'),
	])('that the site has not is refused before anybody is asked: %s', (path) => {
		expect(readCacheRequest(path)).toBe(404);
	});

	it.each([
		'/robots.txt',
		'/Robots.TXT',
		'/sitemap.xml/',
		'/bilder/kart.v2.svg',
		'/.well-known/assetlinks.json',
		'/%72obots.txt',
	])('that it may have is asked for: %s', (path) => {
		expect(readCacheRequest(path)).toMatchObject({ isSearch: false });
	});
});
