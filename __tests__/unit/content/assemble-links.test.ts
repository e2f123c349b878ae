import { linkTo } from '@/lib/content/assemble/links';
import type { SiteContent } from '@/lib/content/types';
import { assembled, md, pageOf, siteFrom, titled } from '../../support/site-from';

describe('a page in two languages', () => {
	const site = siteFrom([
		titled('nb/hva-er-en-eid.md', 'Hva er en eID?'),
		md('nn/kva-er-ein-eid.md', { title: 'Kva er ein eID?', translationKey: 'hva-er-en-eid' }),
	]);

	it('knows its other version', () => {
		const versions = { nb: '/nb/hva-er-en-eid', nn: '/nn/kva-er-ein-eid' };
		expect(pageOf(site, 'nb', '/hva-er-en-eid')).toMatchObject({ translations: versions, alternates: versions });
		expect(pageOf(site, 'nn', '/kva-er-ein-eid')).toMatchObject({ translations: versions, alternates: versions });
	});

	it('stands at one address in each', () => {
		expect(Object.keys(site.locales.nb.pages)).toEqual(['/hva-er-en-eid']);
		expect(Object.keys(site.locales.nn.pages)).toEqual(['/kva-er-ein-eid']);
	});
});

describe('a page that is not translated', () => {
	const site = siteFrom([
		titled('nb/index.md', 'Forside'),
		titled('nn/index.md', 'Framside'),
		titled('nb/hjelp/a.md', 'A'),
		titled('nn/berre-nynorsk.md', 'B'),
	]);

	it('is shown in the other language’s place as what it is', () => {
		expect(pageOf(site, 'nn', '/hjelp/a')).toMatchObject({
			locale: 'nn',
			language: 'nb',
			url: '/nn/hjelp/a',
			canonical: '/nb/hjelp/a',
			translations: { nb: '/nb/hjelp/a' },
			alternates: { nb: '/nb/hjelp/a', nn: '/nn/hjelp/a' },
			breadcrumbs: [{ title: 'Framside', url: '/nn' }],
		});
		expect(pageOf(site, 'nb', '/berre-nynorsk')).toMatchObject({ locale: 'nb', language: 'nn' });
	});

	it('gives way to a page of that language at the same path', () => {
		const other = siteFrom([titled('nb/a.md', 'A'), md('nn/a.md', { title: 'Noko anna', translationKey: 'anna' })]);
		expect(pageOf(other, 'nn', '/a')).toMatchObject({ title: 'Noko anna', language: 'nn' });
		expect(pageOf(other, 'nb', '/a').alternates).toEqual({ nb: '/nb/a' });
	});

	it('is shown too while its translation is a draft', () => {
		const draft = md('nn/b.md', { title: 'B', translationKey: 'a', draft: true });
		const { pages } = siteFrom([titled('nb/a.md', 'A'), draft]).locales.nn;
		expect(Object.values(pages).map(({ path, language }) => [path, language])).toEqual([['/a', 'nb']]);
	});

	it('is marked with its language where it is linked to', () => {
		expect(linkTo(pageOf(site, 'nn', '/hjelp/a'))).toEqual({ title: 'A', url: '/nn/hjelp/a', lang: 'nb' });
		expect(linkTo(pageOf(site, 'nb', '/hjelp/a'), { title: 'Navn' })).toEqual({ title: 'Navn', url: '/nb/hjelp/a' });
	});
});

describe('what a page shows', () => {
	const only = (fields: object, path = 'nb/a.md') => {
		const { pages } = siteFrom([md(path, { title: 'A', ...fields })]).locales.nb;
		return Object.values(pages)[0];
	};

	it('is described by its lead when it has no description', () => {
		expect(only({ ingress: 'Lead' })).toMatchObject({ ingress: 'Lead', description: 'Lead' });
		expect(only({ ingress: 'Lead', description: 'Beskrivelse' })).toMatchObject({ description: 'Beskrivelse' });
		expect(only({})).not.toHaveProperty('description');
	});

	it('has a type of its own, the front page’s being «home»', () => {
		expect(only({})?.type).toBe('page');
		expect(only({}, 'nb/index.md')).toMatchObject({ type: 'home', url: '/nb', path: '/' });
		expect(only({ type: 'section' }, 'nb/index.md')?.type).toBe('section');
	});

	it('has a card on the front page named after it, unless the editor says otherwise', () => {
		expect(only({ navigation_link: { icon: 'app' } })?.navigationLink).toEqual({ icon: 'app', text: 'A' });
		expect(only({ navigation_link: { text: 'Kort' } })?.navigationLink).toEqual({ text: 'Kort' });
	});

	it('is what the editor has written, and nothing for what is not', () => {
		const fields = {
			lastmod: '2026-11-20',
			keywords: ['eid'],
			sitemap: { priority: 0.5 },
			teaser: { text: 'Kort' },
		};
		expect(only(fields)).toMatchObject(fields);
		expect(only({})).toMatchObject({ keywords: [], sitemap: {} });
		for (const name of ['lastmod', 'teaser', 'ingress', 'banner', 'navigationLink', 'guide'])
			expect(only({})).not.toHaveProperty(name);
	});

	it('is plain data', () => {
		const site = siteFrom([
			md('nb/index.md', { title: 'A', banner: { image: '/bilder/a.svg' }, lastmod: '2026-01-01' }),
		]);
		expect(structuredClone(site)).toEqual(site);
	});
});

describe('the main menu', () => {
	const item = (path: string, weight: number, name?: string) =>
		md(path, { title: path, menu: { main: { weight, ...(name && { name }) } } });

	it('has its items by weight, then by name as Norwegian sorts, with the name the editor gives', () => {
		const site = siteFrom([
			item('nb/c.md', 1, 'Åpent'),
			item('nb/b.md', 1, 'Zoo'),
			item('nb/a.md', -2),
			item('nb/d.md', 0.5),
		]);
		expect(site.locales.nb.mainMenu).toEqual([
			{ title: 'nb/a.md', url: '/nb/a' },
			{ title: 'nb/d.md', url: '/nb/d' },
			{ title: 'Zoo', url: '/nb/b' },
			{ title: 'Åpent', url: '/nb/c' },
		]);
	});

	it('has untranslated pages too, marked with their language', () => {
		expect(siteFrom([item('nb/a.md', 1, 'A')]).locales.nn.mainMenu).toEqual([{ title: 'A', url: '/nn/a', lang: 'nb' }]);
	});

	it('leaves out what is not published', () => {
		const draft = md('nb/a.md', { title: 'A', draft: true, menu: { main: { weight: 1 } } });
		expect(siteFrom([draft]).locales.nb.mainMenu).toEqual([]);
	});
});

describe('a guide', () => {
	const step = (path: string, weight: number, guide = 'start', fields = {}) =>
		md(path, { title: path, menu: { [guide]: { weight, ...fields } } });
	const site = siteFrom([step('nb/g/b.md', 2), step('nb/g/index.md', 1), step('nb/g/c.md', 3), titled('nb/d.md', 'D')]);

	it('has its steps by weight, and each step knows its place', () => {
		expect(pageOf(site, 'nb', '/g/b').guide).toEqual({
			name: 'start',
			index: 1,
			choice: 0,
			steps: ['/nb/g', '/nb/g/b', '/nb/g/c'].map((url) => ({
				title: expect.any(String),
				choices: [expect.objectContaining({ url })],
			})),
		});
		expect(pageOf(site, 'nb', '/g/c').guide?.index).toBe(2);
	});

	it('is whole in the other language, with untranslated steps marked', () => {
		expect(pageOf(site, 'nn', '/g/c').guide?.steps.map(({ choices }) => choices[0].lang)).toEqual(['nb', 'nb', 'nb']);
	});

	it('calls a step what its page is called', () => {
		const named = siteFrom([
			step('nb/a.md', 1, 'start', { name: 'Ei' }),
			step('nb/b.md', 2, 'start', { step: 'Lone' }),
		]);
		expect(pageOf(named, 'nb', '/a').guide?.steps.map(({ title }) => title)).toEqual(['nb/a.md', 'nb/b.md']);
	});

	it('has pages that share a step as choices of it, the first in the order first', () => {
		const choice = { step: 'Velg' };
		const branched = siteFrom([
			step('nb/slutt.md', 9),
			step('nb/sms.md', 3, 'start', choice),
			step('nb/app.md', 2, 'start', choice),
			step('nb/brev.md', 1),
		]);
		expect(pageOf(branched, 'nb', '/sms').guide).toMatchObject({
			index: 1,
			choice: 1,
			steps: [
				{ title: 'nb/brev.md', choices: [{ url: '/nb/brev' }] },
				{ title: 'Velg', choices: [{ url: '/nb/app' }, { url: '/nb/sms' }] },
				{ title: 'nb/slutt.md', choices: [{ url: '/nb/slutt' }] },
			],
		});
		expect(pageOf(branched, 'nb', '/slutt').guide).toMatchObject({ index: 2, choice: 0 });
	});

	it('does not concern other pages', () => {
		expect(pageOf(site, 'nb', '/d').guide).toBeUndefined();
	});

	it('may have any plain name', () => {
		const odd = siteFrom([step('nb/a.md', 1, 'constructor'), step('nb/b.md', 1, 'annen')]);
		expect(pageOf(odd, 'nb', '/a').guide?.steps.map(({ choices }) => choices[0].url)).toEqual(['/nb/a']);
		expect(pageOf(odd, 'nb', '/b').guide).toMatchObject({ name: 'annen', index: 0 });
	});
});

describe('related pages', () => {
	const related = (site: SiteContent, path = '/a', locale: 'nb' | 'nn' = 'nb') =>
		pageOf(site, locale, path).related.map(({ url }) => url);
	const others = [
		titled('nb/b.md', 'B'),
		md('nb/c.md', { title: 'C', aliases: ['/gammel'] }),
		md('nn/b-nn.md', { title: 'B', translationKey: 'b' }),
		md('nb/d.md', { title: 'D', draft: true }),
	];
	const from = (...references: string[]) => md('nb/a.md', { title: 'A', related_pages: references });

	it('are named by path, earlier path, translation key, or the path in another language', () => {
		expect(related(siteFrom([from('/b', 'c/', '/gammel', '/nn/b-nn', 'b-nn'), ...others]))).toEqual(['/nb/b', '/nb/c']);
	});

	it('leave out what is not there, what is not published, the page itself, and repetitions', () => {
		expect(related(siteFrom([from('/borte', '/d', '/a', '/b', '/b'), ...others]))).toEqual(['/nb/b']);
	});

	it('lead to the reader’s own language', () => {
		expect(related(siteFrom([from('/b', '/c'), ...others]), '/a', 'nn')).toEqual(['/nn/b-nn', '/nn/c']);
	});
});

describe('the way to a page', () => {
	const site = siteFrom([
		titled('nb/index.md', 'Forside'),
		titled('nb/a/index.md', 'A'),
		titled('nb/a/b/c.md', 'C'),
		titled('nb/a/d.md', 'D'),
		titled('nb/e.md', 'E'),
	]);

	it('goes by the pages that exist above it', () => {
		const trail = (path: string) => pageOf(site, 'nb', path).breadcrumbs.map(({ url }) => url);
		expect(trail('/a/b/c')).toEqual(['/nb', '/nb/a']);
		expect(trail('/e')).toEqual(['/nb']);
		expect(trail('/')).toEqual([]);
	});

	it('is known from above: each page has those directly below', () => {
		expect(pageOf(site, 'nb', '/a').children).toEqual([{ title: 'D', url: '/nb/a/d' }]);
		expect(pageOf(site, 'nb', '/').children).toEqual([]);
	});
});

describe('earlier addresses', () => {
	it('lead to the page in their own language', () => {
		const site = siteFrom([
			md('nb/a.md', { title: 'A', aliases: ['/gammel/', '/nb/eldre', '/Store-Bokstaver'] }),
			md('nn/a.md', { title: 'A', aliases: ['/gamal'] }),
		]);
		expect(site.locales.nb.aliases).toEqual({ '/gammel': '/nb/a', '/eldre': '/nb/a', '/store-bokstaver': '/nb/a' });
		expect(site.locales.nn.aliases).toEqual({ '/gamal': '/nn/a' });
	});
});

describe('names that JavaScript knows', () => {
	it('are pages like any other', () => {
		const site = siteFrom([
			titled('nb/constructor.md', 'K'),
			titled('nb/constructor/tostring.md', 'T'),
			titled('nb/index.md', 'F'),
		]);
		expect(pageOf(site, 'nb', '/constructor').children).toMatchObject([{ url: '/nb/constructor/tostring' }]);
		expect(pageOf(site, 'nn', '/constructor/tostring').breadcrumbs).toHaveLength(2);
	});
});

describe('the same files', () => {
	it('give the same site', () => {
		const files = [
			titled('nb/a.md', 'A'),
			titled('nn/b.md', 'B'),
			md('nb/c.md', { title: 'C', menu: { main: { weight: 1 } } }),
		];
		expect(assembled(files)).toEqual(assembled(files));
	});
});
