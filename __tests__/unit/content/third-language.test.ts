import { targetOf } from '@/lib/content/assemble/link-target';
import { isSameNumber, numbersIn } from '@/lib/content/facts/numbers';
import { finderOf } from '@/lib/content/facts/patterns';
import type { Fact } from '@/lib/content/facts/schema';
import { factWords } from '@/lib/content/facts/words';
import { negotiateLocale } from '@/lib/i18n/negotiate';
import { type Locale, locales } from '@/lib/i18n/routing';
import { decide } from '@/lib/routing/decide';
import { search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';
import { hreflangOf } from '@/lib/seo/metadata';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';

jest.mock('@/lib/i18n/routing', () => {
	const languages = {
		nb: { name: 'Bokmål', openGraph: 'nb_NO', accepts: ['nb', 'no'] },
		nn: { name: 'Nynorsk', openGraph: 'nn_NO', accepts: ['nn'] },
		se: { name: 'Davvisámegiella', openGraph: 'se_NO', accepts: ['se'] },
		en: { name: 'English', openGraph: 'en_GB', accepts: ['en'] },
	};
	const isLocale = (value: string | undefined) => value !== undefined && Object.hasOwn(languages, value);
	return { languages, locales: Object.keys(languages), defaultLocale: 'nb', isLocale };
});

const se = 'se' as Locale;
const en = 'en' as Locale;

describe('a third language', () => {
	const site = siteFrom([
		titled('nb/index.md', 'Forside'),
		titled('se/index.md', 'Ovdasiidu'),
		titled('nb/a.md', 'A'),
		md('se/b.md', { title: 'B', translationKey: 'a' }),
		titled('nb/c.md', 'C'),
	]);

	it('is known everywhere', () => {
		expect(locales).toContain(se);
		expect(negotiateLocale('se')).toBe(se);
		expect(pageOf(site, 'nb', '/a').alternates).toEqual({ nb: '/nb/a', nn: '/nn/a', se: '/se/b', en: '/en/a' });
		expect(hreflangOf(pageOf(site, se, '/b'), (path) => path)).toEqual({
			nb: '/nb/a',
			se: '/se/b',
			'x-default': '/nb/a',
		});
		expect(decide(site, '/a', 'se')).toMatchObject({ to: '/se/b' });
	});

	it('shows pages that it lacks in the first language that has them', () => {
		expect(pageOf(site, se, '/c')).toMatchObject({ language: 'nb', canonical: '/nb/c' });
	});

	it('shows one page where two others have the same path', () => {
		const clash = siteFrom([titled('nb/a.md', 'A'), md('nn/a.md', { title: 'Noko anna', translationKey: 'anna' })]);
		expect(pageOf(clash, se, '/a').title).toBe('A');
		expect(pageOf(clash, 'nb', '/a').alternates).toEqual({ nb: '/nb/a', se: '/se/a', en: '/en/a' });
		expect(pageOf(clash, 'nn', '/a').alternates).toEqual({ nn: '/nn/a' });
	});
});

describe('English, once it is a language of the site', () => {
	const site = siteFrom([
		titled('nb/index.md', 'Forside'),
		titled('en/index.md', 'Front page'),
		titled('nb/kontakt.md', 'Kontakt'),
		titled('en/phones.md', 'Phones', 'What to do when your phones are lost.'),
	]);

	it('has the addresses where the site said that it had none', () => {
		expect(decide(site, '/en', null)).toEqual({ kind: 'serve', lifetime: 'page' });
		expect(decide(site, '/en/phones', null)).toEqual({ kind: 'serve', lifetime: 'page' });
		expect(decide(site, '/en/kontakt', null)).toEqual({ kind: 'serve', lifetime: 'page' });
		expect(decide(site, '/en/borte', null)).toEqual({ kind: 'not-found', page: '/en/ikke-funnet', status: 404 });
		expect(targetOf('/en', { language: 'nb', locale: 'nb', site })).toEqual({
			href: '/en',
			external: false,
			lang: 'en',
		});
	});

	it.each(['phone', 'losing a phone', 'lost'])('is searched by English words and their forms: %s', (text) => {
		const { results } = search(buildIndex(site, en), { text, page: 1 });
		expect(results.map(({ page }) => page.path)).toEqual(['/phones']);
	});

	it('has its own words for numbers and between them', () => {
		const fact: Fact = { tall: 60, enhet: { nb: 'dager', nn: 'dagar' }, mønster: { nb: ['gyldig … TALL'] } };
		const said = (text: string) => finderOf('valid … TALL day*', fact, en)(text).map(({ isWrong }) => isWrong);
		expect(said('The letter is valid for sixty days.')).toEqual([false]);
		expect(said('The letter is valid for fifty days.')).toEqual([true]);
		expect(said('The letter is valid for femti days.')).toEqual([]);
		expect(isSameNumber('1,000', '1000', factWords(en))).toBe(true);
		expect(numbersIn('1,000 letters, 2.5 pages', false, factWords(en))).toEqual(['1,000', '2.5']);
	});
});
