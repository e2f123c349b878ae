import { targetOf } from '@/lib/content/assemble/link-target';
import { formatDate, formatFact } from '@/lib/content/facts/format';
import { isSameNumber, numbersIn } from '@/lib/content/facts/numbers';
import { finderOf } from '@/lib/content/facts/patterns';
import type { Fact } from '@/lib/content/facts/schema';
import { factWords } from '@/lib/content/facts/words';
import { negotiateLocale } from '@/lib/i18n/negotiate';
import { completeLocales, type Locale, locales } from '@/lib/i18n/routing';
import { decide } from '@/lib/routing/decide';
import { search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';
import { hreflangOf } from '@/lib/seo/metadata';
import { sitemapEntries } from '@/lib/seo/sitemap';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';

jest.mock('@/lib/i18n/languages', () => {
	const { known } = jest.requireActual('@/lib/i18n/languages');
	const se = { name: 'Davvisámegiella', frontPage: 'álgosiidu', openGraph: 'se_NO', accepts: ['se'] };
	const fkv = { name: 'Kvääni', frontPage: 'etusivu', openGraph: 'fkv_NO', accepts: ['fkv'], partial: true };
	return { known: { ...known, se, fkv } };
});

const se = 'se' as Locale;
const fkv = 'fkv' as Locale;
const asIs = (path: string) => path;

describe('a complete language more', () => {
	const site = siteFrom([
		titled('nb/index.md', 'Forside'),
		titled('se/index.md', 'Ovdasiidu'),
		titled('nb/a.md', 'A'),
		md('se/b.md', { title: 'B', translationKey: 'a' }),
		titled('nb/c.md', 'C'),
	]);

	it('is known everywhere', () => {
		expect(locales).toContain(se);
		expect(completeLocales).toEqual(['nb', 'nn', 'se']);
		expect(negotiateLocale('se')).toBe(se);
		expect(pageOf(site, 'nb', '/a').alternates).toEqual({ nb: '/nb/a', nn: '/nn/a', se: '/se/b' });
		expect(hreflangOf(pageOf(site, se, '/b'), asIs)).toEqual({ nb: '/nb/a', se: '/se/b', 'x-default': '/nb/a' });
		expect(decide(site, '/a', 'se')).toMatchObject({ to: '/se/b' });
	});

	it('shows pages that it lacks in the first language that has them', () => {
		expect(pageOf(site, se, '/c')).toMatchObject({ language: 'nb', canonical: '/nb/c' });
	});

	it('shows one page where two others have the same path', () => {
		const clash = siteFrom([titled('nb/a.md', 'A'), md('nn/a.md', { title: 'Noko anna', translationKey: 'anna' })]);
		expect(pageOf(clash, se, '/a').title).toBe('A');
		expect(pageOf(clash, 'nb', '/a').alternates).toEqual({ nb: '/nb/a', se: '/se/a' });
		expect(pageOf(clash, 'nn', '/a').alternates).toEqual({ nn: '/nn/a' });
	});
});

describe('a partial language', () => {
	const site = siteFrom([
		titled('nb/index.md', 'Forside'),
		md('nb/a.md', { title: 'A', menu: { main: { weight: 1 } } }, 'Noe om passord.'),
		md('nb/c.md', { title: 'C', menu: { main: { weight: 2 } } }, 'Mer om passord.'),
		titled('fkv/index.md', 'Etusivu'),
		md('fkv/b.md', { title: 'B', translationKey: 'a', aliases: ['/ennen'], menu: { main: { weight: 1 } } }),
		titled('fkv/oma.md', 'Oma'),
		md('nb/_varsler/nede.md', { title: 'Nede', type: 'danger' }, 'Vent.'),
	]);
	const kven = site.locales[fkv];

	it('has its own pages alone, in menu, search and sitemap', () => {
		expect(Object.keys(kven.pages)).toEqual(['/', '/b', '/oma']);
		expect(kven.mainMenu).toEqual([{ title: 'B', url: '/fkv/b' }]);
		expect(search(buildIndex(site, fkv), { text: 'passord', page: 1 }).total).toBe(0);
		const listed = sitemapEntries(site, { origin: new URL('https://minid.no').origin }).map(({ url }) => url);
		expect(listed.filter((url) => url.includes('/fkv'))).toEqual([
			'https://minid.no/fkv',
			'https://minid.no/fkv/b',
			'https://minid.no/fkv/oma',
		]);
	});

	it('lends the others nothing', () => {
		expect(Object.keys(site.locales.nn.pages)).toEqual(['/', '/a', '/c']);
		expect(search(buildIndex(site, 'nb'), { text: 'oma', page: 1 }).total).toBe(0);
		expect(pageOf(site, fkv, '/oma').alternates).toEqual({ fkv: '/fkv/oma' });
	});

	it('is tied to the pages that it has in common with others, and x-default stays Bokmål', () => {
		const versions = { nb: '/nb/a', fkv: '/fkv/b', 'x-default': '/nb/a' };
		expect(hreflangOf(pageOf(site, fkv, '/b'), asIs)).toEqual(versions);
		expect(hreflangOf(pageOf(site, 'nb', '/a'), asIs)).toEqual(versions);
		expect(hreflangOf(pageOf(site, 'nb', '/c'), asIs)).toEqual({ nb: '/nb/c', 'x-default': '/nb/c' });
	});

	it('answers at its own addresses, its earlier ones, and those of the pages that it has translated', () => {
		const moved = (to: string) => ({ kind: 'redirect', to, status: 308, negotiated: false, lifetime: 'redirect' });
		expect(decide(site, '/fkv/b', null)).toEqual({ kind: 'serve', lifetime: 'page' });
		expect(decide(site, '/fkv/ennen', null)).toEqual(moved('/fkv/b'));
		expect(decide(site, '/fkv/a', null)).toEqual(moved('/fkv/b'));
		expect(decide(site, '/fkv/c', null)).toEqual({ kind: 'not-found', page: '/fkv/ikke-funnet', status: 404 });
	});

	it('leads to what it lacks only where its text names the language', () => {
		const place = { language: fkv, locale: fkv, site };
		expect(targetOf('/c', place)).toBeUndefined();
		expect(targetOf('/nb/c', place)).toEqual({ href: '/nb/c', external: false, lang: 'nb' });
	});

	it('says what is wrong with the service in another language rather than not at all', () => {
		expect(kven.alerts).toMatchObject([{ title: 'Nede', language: 'nb' }]);
	});

	it('may have no pages at all', () => {
		const without = siteFrom([titled('nb/index.md', 'Forside')]);
		expect(without.locales[fkv].pages).toEqual({});
		expect(decide(without, '/fkv', null)).toMatchObject({ kind: 'not-found', status: 404 });
	});
});

describe('English', () => {
	const site = siteFrom([
		titled('nb/index.md', 'Forside'),
		titled('en/index.md', 'Front page'),
		titled('en/phones.md', 'Phones', 'What to do when your phones are lost.'),
	]);

	it('is never where a reader is led for the browser’s sake', () => {
		expect(negotiateLocale('en-GB,en;q=0.9')).toBe('nb');
		expect(decide(site, '/', 'en')).toMatchObject({ to: '/nb' });
	});

	it.each(['phone', 'losing a phone', 'lost'])('is searched by English words and their forms: %s', (text) => {
		const { results } = search(buildIndex(site, 'en'), { text, page: 1 });
		expect(results.map(({ page }) => page.path)).toEqual(['/phones']);
	});

	it('has dates and numbers as they are written in Britain', () => {
		expect(formatDate('2026-11-27', 'en')).toBe('27 November 2026');
		expect(formatFact({ tall: 4000, enhet: { nb: 'tjenester', en: 'services' } }, 'en').text).toBe(
			'4,000\u00A0services',
		);
	});

	it('has its own words for numbers and between them', () => {
		const fact: Fact = { tall: 60, enhet: { nb: 'dager', nn: 'dagar' }, mønster: { nb: ['gyldig … TALL'] } };
		const said = (text: string) => finderOf('valid … TALL day*', fact, 'en')(text).map(({ isWrong }) => isWrong);
		expect(said('The letter is valid for sixty days.')).toEqual([false]);
		expect(said('The letter is valid for fifty days.')).toEqual([true]);
		expect(said('The letter is valid for femti days.')).toEqual([]);
		expect(isSameNumber('1,000', '1000', factWords('en'))).toBe(true);
		expect(numbersIn('1,000 letters, 2.5 pages', false, factWords('en'))).toEqual(['1,000', '2.5']);
	});

	it('has words of its own that mean the same, and no Norwegian ones', () => {
		const own = siteFrom([
			titled('en/index.md', 'Front page'),
			titled('en/letter.md', 'Letter'),
			titled('en/email.md', 'Email'),
			md('_synonymer.md', { synonymer: [['email', 'post']], egne: { en: [['letter', 'post']] } }),
		]);
		const found = search(buildIndex(own, 'en'), { text: 'post', page: 1 }).results.map(({ page }) => page.path);
		expect(found).toEqual(['/letter']);
	});
});
