import { pageAt, resolvePage } from '@/lib/content/assemble/resolve';
import { md, siteFrom, titled } from '../../support/site-from';

const site = siteFrom([
	titled('nb/index.md', 'Forside'),
	titled('nn/index.md', 'Framside'),
	md('nb/hjelp/glemt.md', { title: 'Glemt', aliases: ['/gammel/glemt'] }),
	md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt', aliases: ['/gamalt'] }),
	titled('nb/bare-bokmal.md', 'Bare bokmål'),
	md('nb/a.md', { title: 'A', translationKey: 'nokkel' }),
]);

describe('a reference', () => {
	it.each([
		['a path in the same language', 'nb', '/hjelp/glemt', '/nb/hjelp/glemt'],
		['a path without the first slash, or with one at the end', 'nb', 'hjelp/glemt/', '/nb/hjelp/glemt'],
		['a path with query and fragment', 'nb', '/hjelp/glemt?a=b#c', '/nb/hjelp/glemt'],
		['the front page', 'nn', '/', '/nn'],
		['an earlier path', 'nb', '/gammel/glemt', '/nb/hjelp/glemt'],
		['a path of another language', 'nn', '/hjelp/glemt', '/nn/hjelp/gloymt'],
		['an earlier path of another language', 'nb', '/gamalt', '/nb/hjelp/glemt'],
		['a path that is not translated', 'nn', '/bare-bokmal', '/nn/bare-bokmal'],
		['a translation key', 'nb', 'nokkel', '/nb/a'],
		['a translation key seen from the other language', 'nn', 'nokkel', '/nn/a'],
		['an address with language, which stays there', 'nb', '/nn/hjelp/gloymt', '/nn/hjelp/gloymt'],
		['a front page with language', 'nb', '/nn/', '/nn'],
		['an address with language and a path of the other', 'nb', '/nn/hjelp/glemt', '/nn/hjelp/gloymt'],
	] as const)('is %s', (_, locale, reference, url) => {
		expect(resolvePage(site, locale, reference)?.url).toBe(url);
	});

	it('is first of all what stands there in its own language', () => {
		const crossed = siteFrom([
			titled('nb/a.md', 'A'),
			md('nn/b.md', { title: 'A på nynorsk', translationKey: 'a' }),
			md('nn/a.md', { title: 'Noko anna', translationKey: 'anna', aliases: ['/c'] }),
			titled('nb/c.md', 'C'),
			md('nn/d.md', { title: 'C på nynorsk', translationKey: 'c' }),
		]);
		expect(resolvePage(crossed, 'nn', '/a')?.title).toBe('Noko anna');
		expect(resolvePage(crossed, 'nn', '/c')?.title).toBe('Noko anna');
		expect(resolvePage(crossed, 'nb', '/a')?.title).toBe('A');
	});

	it.each(['/borte', '/hjelp', '/nb/nn/a', '/constructor', '/__proto__', 'toString', '/nn/__proto__', '/Hjelp/Glemt'])(
		'is nothing: %s',
		(reference) => {
			expect(resolvePage(site, 'nb', reference)).toBeUndefined();
		},
	);
});

describe('an address', () => {
	it('has one page or none', () => {
		expect(pageAt(site.locales, '/nn')?.title).toBe('Framside');
		expect(pageAt(site.locales, '/nn/hjelp/gloymt')?.title).toBe('Gløymt');
		expect(
			['/nn/borte', '/en/a', '/', '', undefined, '/constructor/x', '/nb/constructor'].map((url) =>
				pageAt(site.locales, url),
			),
		).toEqual(Array.from({ length: 7 }));
	});
});
