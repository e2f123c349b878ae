import { associationAddresses } from '@/lib/addresses/app';
import type { DeviceClass } from '@/lib/addresses/device-class';
import { appLinks } from '@/lib/app-links/config';
import { type Decision, decide } from '@/lib/routing/decide';
import { createRandom } from '../../support/random';
import { md, picture, siteFrom, titled } from '../../support/site-from';

const site = siteFrom(
	[
		titled('nb/index.md', 'Forside'),
		titled('nn/index.md', 'Framside'),
		titled('nb/om-minid.md', 'Om MinID'),
		titled('nn/om-minid.md', 'Om MinID'),
		titled('nb/kom-i-gang/index.md', 'Kom i gang'),
		md('nb/hjelp/glemt.md', { title: 'Glemt', aliases: ['/Gammel/Side', '/nb/eldre', '/blåbær'] }),
		md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt', aliases: ['/gamal'] }),
		titled('nb/bare-bokmal.md', 'Bare bokmål'),
		titled('nb/app.md', 'Appen'),
		titled('nn/app.md', 'Appen'),
		md('nb/a.md', { title: 'A', translationKey: 'nokkel' }),
		md('nb/utkast.md', { title: 'Utkast', draft: true }),
		md('nb/felles.md', { title: 'Felles', aliases: ['/felles-gammel'] }),
		md('nn/felles.md', { title: 'Noko anna', translationKey: 'anna' }),
	],
	{ images: [picture('/bilder/Forside.svg'), picture('/bilder/blå.svg'), picture('/bilder/mappe/a b.svg')] },
);

const served: Decision = { kind: 'serve', lifetime: 'page' };
const moved = (to: string): Decision => ({
	kind: 'redirect',
	to,
	status: 308,
	negotiated: false,
	lifetime: 'redirect',
});
const negotiated = (to: string): Decision => ({
	kind: 'redirect',
	to,
	status: 307,
	negotiated: true,
	lifetime: 'redirect',
});
const notFound = (locale: 'nb' | 'nn'): Decision => ({
	kind: 'not-found',
	page: `/${locale}/ikke-funnet`,
	status: 404,
});
const asked = (path: string, language: string | null = null, device?: DeviceClass) =>
	decide(site, path, language, undefined, device);

describe('a page', () => {
	it.each(['/nb', '/nn', '/nb/om-minid', '/nn/hjelp/gloymt', '/nn/bare-bokmal', '/nb/kom-i-gang'])(
		'%s is served',
		(path) => {
			expect(asked(path)).toEqual(served);
		},
	);

	it('is the same for every visitor at an address with language', () => {
		expect(asked('/nb/om-minid', 'nn')).toEqual(served);
		expect(asked('/nb/borte', 'nn')).toEqual(notFound('nb'));
		expect(asked('/nn/borte', 'nb')).toEqual(notFound('nn'));
	});

	it.each([
		['/nb/', '/nb'],
		['/nb/om-minid/', '/nb/om-minid'],
		['/nb/om-minid//', '/nb/om-minid'],
		['//nb/om-minid', '/nb/om-minid'],
		['/nb//hjelp///glemt', '/nb/hjelp/glemt'],
		['/NB/Om-MinID', '/nb/om-minid'],
		['/nb/om%2Dminid', '/nb/om-minid'],
		['/nb%2Fom-minid', '/nb/om-minid'],
		['/n%62', '/nb'],
		['/nb/gammel/side', '/nb/hjelp/glemt'],
		['/nb/GAMMEL/SIDE/', '/nb/hjelp/glemt'],
		['/nb/eldre', '/nb/hjelp/glemt'],
		['/nb/bl%C3%A5b%C3%A6r', '/nb/hjelp/glemt'],
		['/nb/bla%CC%8Ab%C3%A6r', '/nb/hjelp/glemt'],
		['/nn/gamal', '/nn/hjelp/gloymt'],
		['/nb/nokkel', '/nb/a'],
	])('has one address: %s moves to %s for good', (path, to) => {
		expect(asked(path)).toEqual(moved(to));
	});

	it.each([
		['/nn/hjelp/glemt', '/nn/hjelp/gloymt'],
		['/nb/hjelp/gloymt', '/nb/hjelp/glemt'],
		['/nn/gammel/side', '/nn/hjelp/gloymt'],
		['/nb/gamal/', '/nb/hjelp/glemt'],
	])('is found by its address in the other language: %s moves to %s', (path, to) => {
		expect(asked(path)).toEqual(moved(to));
	});
});

describe('an address without language', () => {
	it('leads to the front page in the visitor’s language', () => {
		expect(asked('/')).toEqual(negotiated('/nb'));
		expect(asked('/', 'nn-NO,nn;q=0.9')).toEqual(negotiated('/nn'));
		expect(asked('//')).toEqual(negotiated('/nb'));
	});

	it.each([
		['/om-minid/', 'nb', '/nb/om-minid'],
		['/om-minid/', 'nn', '/nn/om-minid'],
		['/Om-MinID', 'nb', '/nb/om-minid'],
		['/kom-i-gang/', 'nn', '/nn/kom-i-gang'],
		['/hjelp/glemt/', 'nn', '/nn/hjelp/gloymt'],
		['/hjelp/gloymt/', 'nb', '/nb/hjelp/glemt'],
		['/gammel/side/', 'nn', '/nn/hjelp/gloymt'],
		['/gamal', 'nb', '/nb/hjelp/glemt'],
		['/felles', 'nn', '/nn/felles'],
		['/felles', 'nb', '/nb/felles'],
		['/nokkel', 'nn', '/nn/a'],
	])('of the earlier site, %s, leads a reader of %s to %s', (path, language, to) => {
		expect(asked(path, language)).toEqual(negotiated(to));
	});

	it('leads to the other language when the page has no place in the visitor’s', () => {
		expect(asked('/felles-gammel/', 'nn')).toEqual(negotiated('/nb/felles'));
	});

	it('that means nothing leads to the visitor’s language too, and is not found there', () => {
		expect(asked('/borte', 'nn')).toEqual(negotiated('/nn/borte'));
		expect(asked('/nn/borte', 'nn')).toEqual(notFound('nn'));
		expect(asked('/utkast')).toEqual(negotiated('/nb/utkast'));
		expect(asked('/nb/utkast')).toEqual(notFound('nb'));
	});

	it('never leads to another site', () => {
		for (const path of [
			'//evil.example',
			'///evil.example/a',
			'/%2F%2Fevil.example',
			'/%5Cevil.example',
			'/\\evil.example',
			'/https:%2F%2Fevil.example',
			'/.%2F%2Fevil.example',
		]) {
			const decision = asked(path);
			expect(decision).toMatchObject({ kind: 'redirect', to: expect.stringMatching(/^\/nb\/[^/\\]/) });
			expect(new URL('to' in decision ? decision.to : '', 'https://minid.no').host).toBe('minid.no');
		}
	});

	it('leads to where it says, whatever letters it holds', () => {
		expect(asked('/x%3Fb%23c%25d')).toEqual(negotiated('/nb/x%3Fb%23c%25d'));
		expect(asked('/bl%C3%A5 e\u00F8')).toEqual(negotiated('/nb/bl%C3%A5%20e%C3%B8'));
		expect(asked('/a%2Fb')).toEqual(negotiated('/nb/a/b'));
		expect(asked('/a%0D%0ASet-Cookie:b')).toEqual(negotiated('/nb/a%0D%0Aset-cookie:b'));
		expect(asked('/..%2F..%2Fom-minid')).toEqual(negotiated('/nb/om-minid'));
		expect(asked('/a%2F.%2F..%2Fb')).toEqual(negotiated('/nb/a/b'));
		expect(asked('/...')).toEqual(negotiated('/nb/...'));
	});
});

describe('an address that is not well formed', () => {
	it.each(['/%', '/nb/%E0%A4%A', '/nn/%C3', '/%ff'])('%s is not found', (path) => {
		expect(asked(path, 'nn')).toEqual(notFound('nb'));
	});
});

describe('names that JavaScript knows', () => {
	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is an address like any other', (name) => {
		expect(asked(`/${name}`)).toEqual(negotiated(`/nb/${name.toLowerCase()}`));
		expect(asked(`/nb/${name}`)).toEqual(notFound('nb'));
		expect(asked(`/bilde/${name}`)).toEqual(notFound('nb'));
		expect(asked(`/bilde/nb/${name}`)).toEqual(notFound('nb'));
		expect(asked(`/bilder/${name}`)).toEqual(negotiated(`/nb/bilder/${name.toLowerCase()}`));
	});
});

describe('the addresses of the site itself', () => {
	it.each(['/sitemap.xml', '/robots.txt', '/icon.svg', '/favicon.ico', '/.well-known/security.txt'])(
		'%s is served',
		(path) => {
			expect(asked(path)).toEqual(served);
		},
	);

	it.each([
		['/Sitemap.xml/', '/sitemap.xml'],
		['//robots.txt', '/robots.txt'],
		['/%72obots.txt', '/robots.txt'],
	])('%s moves to %s', (path, to) => {
		expect(asked(path)).toEqual(moved(to));
	});

	it('do not hide pages that only begin alike', () => {
		expect(asked('/english')).toEqual(negotiated('/nb/english'));
		expect(asked('/nbx')).toEqual(negotiated('/nb/nbx'));
	});

	it('keep the not-found page to themselves', () => {
		expect(asked('/nb/ikke-funnet')).toEqual(notFound('nb'));
		expect(asked('/nn/ikke-funnet/')).toEqual(notFound('nn'));
	});
});

describe('the address of the app, and all below it', () => {
	const paths = ['/app', '/app/', '/App', '//app', '/%61pp', '/app/en-kode', '/app/a/b/c', '/app/%3Fa', '/app/../app'];

	it.each(paths)('leads a telephone to its store: %s', (path) => {
		expect(asked(path, 'nn', 'ios')).toEqual(negotiated(appLinks.stores.ios));
		expect(asked(path, null, 'android')).toEqual(negotiated(appLinks.stores.android));
	});

	it.each(paths)('leads everybody else to the page about the app, in their language: %s', (path) => {
		expect(asked(path, null, 'other')).toEqual(negotiated('/nb/app'));
		expect(asked(path, 'nn', 'other')).toEqual(negotiated('/nn/app'));
	});

	it('are alone in asking for the device: pages are the same for every telephone', () => {
		expect(asked('/nb/app', null, 'ios')).toEqual(served);
		expect(asked('/nb/om-minid', null, 'android')).toEqual(served);
		expect(asked('/nb/app/en-kode', null, 'ios')).toEqual(notFound('nb'));
		expect(asked('/om-minid', null, 'ios')).toEqual(negotiated('/nb/om-minid'));
		expect(asked('/app-dev/x', null, 'ios')).toEqual(negotiated('/nb/app-dev/x'));
		expect(asked('/apps', null, 'android')).toEqual(negotiated('/nb/apps'));
	});
});

describe('the files that tie the apps to the site', () => {
	it.each(associationAddresses)('%s is served to every device, for no redirect of it is followed', (path) => {
		for (const device of ['ios', 'android', 'other'] as const) expect(asked(path, 'nn', device)).toEqual(served);
	});
});

describe('a picture', () => {
	it.each(['/bilder/Forside.svg', '/bilder/bl%C3%A5.svg', '/bilder/mappe/a%20b.svg'])('%s is served', (path) => {
		expect(asked(path)).toEqual(served);
	});

	it.each([
		['/bilder//Forside.svg', '/bilder/Forside.svg'],
		['/bilder/Forside.svg/', '/bilder/Forside.svg'],
		['/bilder/%46orside.svg', '/bilder/Forside.svg'],
		['/bilder/bl%c3%a5.svg', '/bilder/bl%C3%A5.svg'],
		['/bilder/bla%CC%8A.svg', '/bilder/bl%C3%A5.svg'],
	])('has one address: %s moves to %s', (path, to) => {
		expect(asked(path)).toEqual(moved(to));
	});

	it.each(['/bilder/borte.svg', '/bilder', '/bilder/forside.svg', '/bilder/..%2F_fakta.md'])(
		'%s is not one',
		(path) => {
			expect(asked(path)).toMatchObject({ kind: 'redirect', status: 307 });
		},
	);
});

describe('a picture for social media', () => {
	it.each(['/bilde/nb', '/bilde/nn/hjelp/gloymt', '/bilde/nn/bare-bokmal'])(
		'%s is served, and kept for long',
		(path) => {
			expect(asked(path)).toEqual({ kind: 'serve', lifetime: 'image' });
		},
	);

	it.each([
		['/bilde/nb/', '/bilde/nb'],
		['/BILDE/nb/om-minid', '/bilde/nb/om-minid'],
		['/bilde/NB/Om-MinID', '/bilde/nb/om-minid'],
		['/bilde//nb/om-minid', '/bilde/nb/om-minid'],
		['/bilde/nb/%6Fm-minid', '/bilde/nb/om-minid'],
	])('has one address, so that nobody can have it drawn again and again: %s moves to %s', (path, to) => {
		expect(asked(path)).toEqual(moved(to));
	});

	it('exists for pages alone', () => {
		expect(asked('/bilde/nn/borte')).toEqual(notFound('nn'));
		expect(asked('/bilde/de')).toEqual(notFound('nb'));
		expect(asked('/bilde/')).toEqual(negotiated('/nb/bilde'));
	});
});

describe('every redirect', () => {
	it('ends after at most two steps, at a page or at none, never in a circle', () => {
		const random = createRandom(7);
		const pieces = [
			'nb',
			'NN',
			'en',
			'om-minid',
			'Hjelp',
			'glemt',
			'gloymt',
			'gamal',
			'/',
			'//',
			'/',
			'%2F',
			'..',
			'.',
			'%2e',
			'%',
			'%25',
			'%C3%A5',
			'å',
			'?',
			'#',
			'\\',
			' ',
			':',
			'bilde',
			'bilder',
			'Forside.svg',
			'nokkel',
			'__proto__',
			'@',
			'app',
		];
		for (let round = 0; round < 5_000; round++) {
			let path = `/${Array.from({ length: random.below(7) }, () => random.pick(pieces)).join(random.pick(['', '/']))}`;
			const language = random.pick(['nb', 'nn', null, 'en']);
			const trail = [path];
			for (let decision = asked(path, language); decision.kind === 'redirect'; decision = asked(path, language)) {
				// What proxy.ts and a browser make of it.
				const url = new URL(decision.to, 'https://minid.no');
				expect([trail, url.origin, url.search + url.hash]).toEqual([trail, 'https://minid.no', '']);
				path = url.pathname;
				trail.push(path);
				expect(trail.length > 3 ? trail : []).toEqual([]);
			}
		}
	});
});

describe('the search', () => {
	const decided = (path: string, query = '', language: string | null = null) =>
		decide(site, path, language, new URLSearchParams(query));
	const number = '01019012345';

	it('is served in each language, with a lifetime of its own', () => {
		expect(decided('/nb/sok', 'q=kode&side=2')).toEqual({ kind: 'serve', lifetime: 'search' });
		expect(decided('/nn/sok')).toEqual({ kind: 'serve', lifetime: 'search' });
	});

	it.each([
		['/nb/sok/', '/nb/sok?q=kode'],
		['/NB/Sok', '/nb/sok?q=kode'],
		['/nb//sok', '/nb/sok?q=kode'],
	])('keeps the query on the way from %s', (path, to) => {
		expect(decided(path, 'q=kode&x=1')).toEqual(moved(to));
	});

	it('is found without language, in the visitor’s own', () => {
		expect(decided('/sok', 'q=kode', 'nn')).toEqual(negotiated('/nn/sok?q=kode'));
		expect(decided('/sok', '', 'nb')).toEqual(negotiated('/nb/sok'));
		expect(decided('/Sok/', 'q=kode&side=3')).toEqual(negotiated('/nb/sok?q=kode&side=3'));
	});

	it.each(['/nb/sok', '/nb/sok/', '/sok', '/NB/SOK'])('passes no identity number on, from %s', (path) => {
		const decision = decided(path, `q=${number}`, 'nb');
		expect(decision).toMatchObject({ kind: 'redirect', to: '/nb/sok?q=***********', status: 307, lifetime: 'secret' });
		expect(JSON.stringify(decision)).not.toContain(number);
	});

	it('is served where such a number is refused, and not kept', () => {
		expect(decided('/nb/sok', 'q=***********')).toEqual({ kind: 'serve', lifetime: 'secret' });
	});

	it('takes nothing from pages', () => {
		expect(asked('/nb/sok/mer')).toEqual(notFound('nb'));
		expect(asked('/nb/soke')).toEqual(notFound('nb'));
	});
});
