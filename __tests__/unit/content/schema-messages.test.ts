import type { z } from 'zod';
import { alertSchema, factsSchema, footerSchema, pageSchema } from '@/lib/content/schema';
import { schemaProblems } from '@/lib/content/schema-messages';

function problemsIn(value: unknown, schema: z.ZodType = pageSchema): [string, string][] {
	const result = schema.safeParse(value);
	if (result.success) return [];
	
	return schemaProblems(result.error.issues, value, schema).problems.map(({ path, message }) => [path.join('.'), message]);
}

describe('front matter of a page', () => {
	it('is right with a title alone, and with every field', () => {
		expect(problemsIn({ title: 'A' })).toEqual([]);
		const whole = {
			title: 'A',
			ingress: 'B',
			description: 'C',
			menu: { main: { weight: 1, name: 'D' }, 'kom-i-gang': { weight: 2 } },
			related_pages: ['/b'],
			sitemap: { priority: 1, changefreq: 'weekly', disable: false },
			translationKey: 'a',
			aliases: ['/x'],
			lastmod: '2026-11-23',
			draft: true,
			publishDate: '2026-11-23T08:00',
			expiryDate: '2026-12-01',
			keywords: ['a'],
			teaser: { text: 'E', image: '/bilder/e.svg', external_url: 'https://www.norge.no' },
			navigation_link: { icon: 'app', text: 'F' },
			banner: { image: '/bilder/f.svg' },
			type: 'article',
		};
		expect(problemsIn(whole)).toEqual([]);
	});

	it('says which field is missing', () => {
		expect(problemsIn({})).toEqual([['title', 'mangler. Feltet må være med.']]);
	});

	it('says which field is empty', () => {
		expect(problemsIn({ title: null })).toEqual([['title', 'er tomt. Skriv en verdi, eller ta bort feltet.']]);
		expect(problemsIn({ title: '  ' })).toEqual([['title', 'er tom. Skriv en tekst, eller ta bort feltet.']]);
	});

	it('suggests the field that was meant', () => {
		expect(problemsIn({ title: 'A', related_page: [] })).toEqual([
			['related_page', 'er ikke et felt som brukes her. Mente du «related_pages»?'],
		]);
	});

	it('reports fields that are not used, at any depth', () => {
		expect(problemsIn({ title: 'A', layout: 'x', sitemap: { prio: 1 } })).toEqual([
			['sitemap.prio', 'er ikke et felt som brukes her.'],
			['layout', 'er ikke et felt som brukes her.'],
		]);
	});

	it('says what kind of value a field takes', () => {
		expect(problemsIn({ title: 1, draft: 'nei', keywords: 'ord', menu: 'main', sitemap: { priority: 'høy' } })).toEqual(
			[
				['title', 'må være en tekst.'],
				['menu', 'må være felter på egne, innrykkede linjer.'],
				['sitemap.priority', 'må være et tall.'],
				['draft', 'må være true eller false.'],
				['keywords', 'må være en liste (linjer som begynner med «- »).'],
			],
		);
	});

	it('lists the choices, and suggests one', () => {
		expect(problemsIn({ title: 'A', type: 'artikle' })).toEqual([
			[
				'type',
				'«artikle» er ikke et gyldig valg. Velg blant: page, section, guide, article, home. Mente du «article»?',
			],
		]);
	});

	it('says what is wrong with a value', () => {
		expect(
			problemsIn({
				title: 'A',
				sitemap: { priority: 1.5 },
				lastmod: '2026-02-30',
				publishDate: 'snart',
				aliases: ['uten-strek', '//evil.example'],
				banner: { image: 'forside.svg' },
				teaser: { external_url: 'http://norge.no' },
			}),
		).toEqual([
			['sitemap.priority', 'må være mellom 0.0 og 1.0.'],
			['aliases.0', expect.stringContaining('begynner med én skråstrek')],
			['aliases.1', expect.stringContaining('begynner med én skråstrek')],
			['lastmod', expect.stringContaining('ÅÅÅÅ-MM-DD')],
			['publishDate', expect.stringContaining('2026-12-01T08:00')],
			['teaser.external_url', expect.stringContaining('https-adresse')],
			['banner.image', expect.stringContaining('/bilder/forside.svg')],
		]);
	});

	it('takes only plain names for menus', () => {
		expect(problemsIn({ title: 'A', menu: { 'Kom i gang': { weight: 1 } } })).toEqual([
			['menu.Kom i gang', 'er ikke et gyldig navn. Bruk små bokstaver a–z, tall og bindestrek.'],
		]);
	});

	it('must be fields, not a list or a text', () => {
		expect(problemsIn(['title: A'])).toEqual([['', 'må være felter på egne, innrykkede linjer.']]);
		expect(problemsIn('title')).toEqual([['', 'må være felter på egne, innrykkede linjer.']]);
	});

	it('speaks Norwegian whatever is wrong', () => {
		const values = [null, 1, -1, 'x', '', [], {}, true, [null], [1], [{}], { a: null }, { a: 1 }, Number.NaN];
		for (const field of Object.keys(pageSchema.shape)) {
			for (const value of values) {
				const messages = problemsIn({ title: 'A', [field]: value }).map(([, message]) => message);
				for (const message of messages) {
					expect(message).not.toMatch(/invalid|expected|received|required|too (small|big)|unrecognized/i);
					expect(message).toMatch(/[.?]$/);
				}
			}
		}
	});
});

describe('the other files', () => {
	it('have rules that are explained too', () => {
		expect(problemsIn({ title: 'A', type: 'warnig' }, alertSchema)).toEqual([
			['type', '«warnig» er ikke et gyldig valg. Velg blant: info, warning, danger. Mente du «warning»?'],
		]);
		expect(problemsIn({ columns: [{ title: 'A', links: [{ text: 'B', url: 'kontakt' }] }] }, footerSchema)).toEqual([
			['columns.0.links.0.url', 'må være en sti (/kontakt) eller en full https-adresse.'],
		]);
		expect(problemsIn({ fakta: { tlf: { telefon: 80030300 } } }, factsSchema)).toEqual([
			['fakta.tlf', expect.stringMatching(/^må ha nøyaktig én av tekst .*anførselstegn.* eller epost\.$/)],
		]);
	});
});
