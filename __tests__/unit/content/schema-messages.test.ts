import type { z } from 'zod';
import { factsSchema } from '@/lib/content/facts/file-schema';
import { pageSchema } from '@/lib/content/source/schema';
import { schemaProblems } from '@/lib/content/source/schema-messages';
import { alertSchema, footerSchema } from '@/lib/content/source/shared-schemas';

function problemsIn(value: unknown, schema: z.ZodType = pageSchema): [string, string][] {
	const result = schema.safeParse(value);
	if (result.success) return [];

	return schemaProblems(result.error.issues, value, schema).problems.map(({ path, message }) => [
		path.join('.'),
		message,
	]);
}

describe('front matter of a page', () => {
	it('is right with a title alone, and with every field', () => {
		expect(problemsIn({ title: 'A' })).toEqual([]);
		const whole = {
			title: 'A',
			ingress: 'B',
			description: 'C',
			menu: { main: { weight: 1, name: 'D' }, 'kom-i-gang': { weight: 2, step: 'Velg' } },
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
		expect(problemsIn({ title: 'A', ingress: null, keywords: [''] })).toEqual([
			['ingress', 'er tomt. Skriv en verdi, eller ta bort feltet.'],
			['keywords.0', 'er tomt. Skriv en verdi, eller ta bort linjen.'],
		]);
		expect(problemsIn({ title: 'A', menu: null, sitemap: '' }).map(([, message]) => message)).toEqual(
			Array(2).fill('er tomt. Skriv det som hører til, på innrykkede linjer under, eller ta bort feltet.'),
		);
	});

	it('does not say that a field which must be there can be taken away', () => {
		for (const title of [null, '', '  '])
			expect(problemsIn({ title })).toEqual([['title', 'er tomt. Feltet må ha en verdi.']]);
	});

	it('suggests the field that was meant', () => {
		expect(problemsIn({ title: 'A', related_page: [] })).toEqual([
			['related_page', 'er ikke et felt som brukes her. Mente du «related_pages»?'],
		]);
	});

	const unknown = 'er ikke et felt som brukes her.';

	it('reports fields that are not used, at any depth', () => {
		expect(problemsIn({ title: 'A', xyz: 'x', sitemap: { prio: 1, lastmod: '2026-01-01' } })).toEqual([
			['sitemap.prio', `${unknown} Mente du «priority»?`],
			['sitemap.lastmod', `${unknown} Feltet skal stå helt til venstre, uten innrykk.`],
			['xyz', `${unknown} Sjekk stavemåten, eller ta det bort.`],
		]);
	});

	it.each([
		['beskrivelse', 'Mente du «description»?'],
		['sist_endret', 'Mente du «lastmod»?'],
		['Sist endret', 'Mente du «lastmod»?'],
		['ingres', 'Mente du «ingress»?'],
		['lead', 'Mente du «ingress»?'],
		['date', 'Mente du «lastmod»?'],
		['tags', 'Mente du «keywords»?'],
		['til', 'Mente du «expiryDate»?'],
		['utkast', 'Mente du «draft»?'],
		['menus', 'Mente du «menu»?'],
		['nøkkelord', 'Mente du «keywords»?'],
		['priority', 'Mente du «priority» under «sitemap»?'],
		['vekt', 'Mente du «weight» under «menu.main» eller «weight» under «navigation_link»?'],
		['image', 'Mente du «image» under «teaser» eller «image» under «banner»?'],
		['slug', 'Filnavnet er adressen: gi filen navnet som adressen skal ha, og ta bort linjen.'],
	])('knows what editors mean by «%s»', (name, advice) => {
		expect(problemsIn({ title: 'A', [name]: 'x' })).toEqual([[name, `${unknown} ${advice}`]]);
	});

	it('calls nothing missing that stands there under another name', () => {
		expect(problemsIn({ tittel: 'A', menu: { main: { vekt: 1 } } })).toEqual([
			['menu.main.vekt', `${unknown} Mente du «weight»?`],
			['tittel', `${unknown} Mente du «title»?`],
		]);
	});

	it('knows each kind of file’s own fields by their other names', () => {
		expect(problemsIn({ title: 'A', type: 'info', til: '2026-12-01', fra: '2026-11-01' }, alertSchema)).toEqual([
			['til', `${unknown} Mente du «until»?`],
			['fra', `${unknown} Mente du «from»?`],
		]);
	});

	it('says what kind of value a field takes', () => {
		expect(problemsIn({ title: 1, draft: 'nei', keywords: 'ord', menu: 'main', sitemap: { priority: 'høy' } })).toEqual(
			[
				['title', '«1» blir ikke lest som en tekst. Sett det i anførselstegn: title: "1"'],
				['menu', 'må ha egne felter under seg, på innrykkede linjer, for eksempel main.'],
				['sitemap.priority', 'må være et tall.'],
				['draft', 'må være true (ja) eller false (nei), uten anførselstegn. Skriv false.'],
				['keywords', 'må være en liste. Skriv hvert punkt på en egen linje som begynner med «- », eller slik: [ord].'],
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
				aliases: ['uten-strek', '//evil.example', 'https://minid.no/gammel'],
				banner: { image: 'forside.svg' },
				teaser: { external_url: 'http://norge.no' },
			}),
		).toEqual([
			['sitemap.priority', 'må være mellom 0.0 og 1.0.'],
			['aliases.0', '«uten-strek» skrives /uten-strek.'],
			['aliases.1', expect.stringContaining('begynner med én skråstrek')],
			['aliases.2', '«https://minid.no/gammel» skrives /gammel.'],
			['lastmod', expect.stringContaining('ÅÅÅÅ-MM-DD')],
			['publishDate', expect.stringContaining('2026-12-01T08:00')],
			['teaser.external_url', expect.stringContaining('https-adresse')],
			['banner.image', '«forside.svg» skrives /bilder/forside.svg.'],
		]);
	});

	it('takes only plain names for menus', () => {
		expect(problemsIn({ title: 'A', menu: { 'Kom i gang': { weight: 1 } } })).toEqual([
			['menu.Kom i gang', 'er ikke et gyldig navn. Bruk små bokstaver a–z, tall og bindestrek.'],
		]);
	});

	it('must be fields, not a list or a text', () => {
		expect(problemsIn(['title: A'])).toEqual([['', 'må ha egne felter under seg, på innrykkede linjer.']]);
		expect(problemsIn('title')).toEqual([['', 'må ha egne felter under seg, på innrykkede linjer.']]);
	});

	it('speaks Norwegian whatever is wrong', () => {
		const values = [null, 1, -1, 'x', '', [], {}, true, [null], [1], [{}], { a: null }, { a: 1 }, Number.NaN];
		for (const field of Object.keys(pageSchema.shape)) {
			for (const value of values) {
				const messages = problemsIn({ title: 'A', [field]: value }).map(([, message]) => message);
				for (const message of messages) {
					expect(message).not.toMatch(/invalid|expected|received|required|too (small|big)|unrecognized/i);
					expect(message).toMatch(/[.?"]$/);
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
