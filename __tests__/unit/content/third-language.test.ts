import { negotiateLocale } from '@/lib/i18n/negotiate';
import { type Locale, locales } from '@/lib/i18n/routing';
import { decide } from '@/lib/routing/decide';
import { hreflangOf } from '@/lib/seo/metadata';
import { md, pageOf, siteFrom, titled } from '../../support/site-from';

jest.mock('@/lib/i18n/routing', () => {
	const languages = {
		nb: { name: 'Bokmål', openGraph: 'nb_NO', accepts: ['nb', 'no'] },
		nn: { name: 'Nynorsk', openGraph: 'nn_NO', accepts: ['nn'] },
		se: { name: 'Davvisámegiella', openGraph: 'se_NO', accepts: ['se'] },
	};
	const isLocale = (value: string | undefined) => value !== undefined && Object.hasOwn(languages, value);
	return { languages, locales: Object.keys(languages), defaultLocale: 'nb', isLocale };
});

const se = 'se' as Locale;

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
		expect(pageOf(site, 'nb', '/a').alternates).toEqual({ nb: '/nb/a', nn: '/nn/a', se: '/se/b' });
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
		expect(pageOf(clash, 'nb', '/a').alternates).toEqual({ nb: '/nb/a', se: '/se/a' });
		expect(pageOf(clash, 'nn', '/a').alternates).toEqual({ nn: '/nn/a' });
	});
});
