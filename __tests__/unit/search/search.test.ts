import { answerOn } from '@/lib/search/answer';
import { resultsPerPage, search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';
import { md, siteFrom, titled } from '../../support/site-from';

const article = (path: string, title: string, fields: Record<string, unknown> = {}, body = '') =>
	md(path, { title, type: 'article', ...fields }, body);

const site = siteFrom([
	md('_synonymer.md', {
		synonymer: [
			['mobil', 'telefon'],
			['glemt', 'husker ikke'],
		],
	}),
	md('nb/index.md', { title: 'MinID' }),
	md('nb/hjelp/index.md', { title: 'Hjelp', type: 'section' }, 'Om passord, kode og brev.'),
	article(
		'nb/hjelp/passord.md',
		'Glemt passordet',
		{ keywords: ['bytte passord'] },
		'## Nytt passord\n\nVelg et nytt passord.',
	),
	article('nn/hjelp/passord-nn.md', 'Gløymt passordet', { translationKey: 'hjelp/passord' }, 'Vel eit nytt passord.'),
	article('nb/hjelp/brev.md', 'Hvor er aktiveringsbrevet?', {}, 'Vi sender det i posten.'),
	article('nb/hjelp/kode.md', 'Får ikke engangskode på SMS', {}, 'Sjekk at telefonen har dekning.'),
	article('nb/hjelp/epost.md', 'Kode på e-post', {}, 'Se i søppelposten.'),
	article('nb/hjelp/app.md', 'Registrer deg i MinID-appen'),
	article('nb/hjelp/feil.md', 'Hva betyr feilmeldingen?', {
		error_messages: ['Ugyldig eller utløpt sesjon', '400 invalid_request', 'Your PIN codes are no longer valid'],
	}),
	article('nb/hjelp/telefon.md', 'Ny telefon'),
	md('nb/kontakt.md', { title: 'Kontakt' }, 'Ring oss om sesjonen din er utløpt.'),
]);
const indexes = { nb: buildIndex(site, 'nb'), nn: buildIndex(site, 'nn') };
const ask = (text: string, locale: keyof typeof indexes = 'nb', page = 1) => search(indexes[locale], { text, page });
const first = (text: string, locale: keyof typeof indexes = 'nb') => ask(text, locale).results[0]?.page.path;

describe('the search', () => {
	it.each([
		['passord', '/hjelp/passord'],
		['glemte passordene', '/hjelp/passord'],
		['gløymt passord', '/hjelp/passord'],
		['GLEMT PASSORD!!', '/hjelp/passord'],
		['aktiverings brev', '/hjelp/brev'],
		['aktivering', '/hjelp/brev'],
		['brevet', '/hjelp/brev'],
		['aktivering brev', '/hjelp/brev'],
		['engangs kode', '/hjelp/kode'],
		['eingongskode', '/hjelp/kode'],
		['e post', '/hjelp/epost'],
		['epost', '/hjelp/epost'],
		['minid app', '/hjelp/app'],
		['registrering i appen', '/hjelp/app'],
		['sokk', undefined],
	])('finds for «%s» the page %s first', (text, path) => {
		expect(first(text)).toBe(path);
	});

	it.each([
		['pasord', '/hjelp/passord'],
		['aktiverinsbrev', '/hjelp/brev'],
		['tlefonen', '/hjelp/telefon'],
		['brve', '/hjelp/brev'],
		['egnangsode', '/hjelp/kode'],
	])('finds in spite of typing errors: «%s»', (text, path) => {
		expect(first(text)).toBe(path);
	});

	it('finds by synonyms that editors have written, expressions too', () => {
		expect(first('ny mobil')).toBe('/hjelp/telefon');
		expect(first('husker ikke passordet')).toBe('/hjelp/passord');
		expect(ask('husker ikke').results.map(({ page }) => page.path)).toContain('/hjelp/passord');
	});

	it('finds synonyms of a word with a typing error', () => {
		expect(first('ny mobl')).toBe('/hjelp/telefon');
	});

	it('takes no expression for a synonym of which stop words leave one word', () => {
		const odd = siteFrom([
			md('_synonymer.md', { synonymer: [['skaffe', 'få kode']] }),
			titled('nb/index.md', 'Forside'),
			titled('nb/kode.md', 'Kode'),
		]);
		expect(search(buildIndex(odd, 'nb'), { text: 'skaffe', page: 1 }).total).toBe(0);
	});

	it('finds a translated page by the words of either form', () => {
		expect(first('glemt passord', 'nn')).toBe('/hjelp/passord-nn');
		expect(first('gløymt', 'nb')).toBe('/hjelp/passord');
		expect(first('bytte', 'nn')).toBe('/hjelp/passord-nn');
	});

	it('finds a page that is not translated in both languages, and says which it is in', () => {
		const [result] = ask('aktiveringsbrev', 'nn').results;
		expect([result?.page.url, result?.page.language]).toEqual(['/nn/hjelp/brev', 'nb']);
	});

	it('puts an article before a section that says the same', () => {
		const same = siteFrom([
			md('nb/index.md', { title: 'Forside' }),
			md('nb/a.md', { title: 'Om koder', type: 'section' }),
			md('nb/b.md', { title: 'Med koder', type: 'article' }),
		]);
		const { results } = search(buildIndex(same, 'nb'), { text: 'ny kode', page: 1 });
		expect(results.map(({ page }) => page.path)).toEqual(['/b', '/a']);
	});

	it('puts the page first whose title is just what was asked for', () => {
		expect(first('hjelp')).toBe('/hjelp');
	});

	it('finds nothing for what stands nowhere', () => {
		expect(ask('xqzwv')).toEqual({
			results: [],
			total: 0,
			page: 1,
			pages: 1,
			needsContact: false,
		});
		for (const odd of ['?', '.*', '[', '\\', '😀', '𝕏', 'שלום', '<script>', '__proto__', 'constructor'])
			expect([odd, ask(odd).total]).toEqual([odd, 0]);
	});
});

describe('a misspelt query', () => {
	const meant = (text: string) => ask(text).correction?.query;

	it.each([
		['glemt pasord', 'glemt passord'],
		['Glemt PASORD, hva nå?', 'Glemt passord, hva nå?'],
		['sms-telfon', 'sms-telefon'],
		['jelp', 'hjelp'],
		['apssord', 'passord'],
		['paszord', 'passord'],
		['kade', 'kode'],
	])('is read as what was more likely meant: «%s»', (text, query) => {
		expect(meant(text)).toBe(query);
	});

	it.each(['glemt passord', 'glemte passordene', 'engangs kode', 'mobilkode', 'xqzwv', 'krev', 'rode', 'kole'])(
		'is no other: «%s»',
		(text) => {
			expect(meant(text)).toBeUndefined();
		},
	);

	it('has just the answer of the one that was meant', () => {
		const { correction, ...answer } = ask('glemt pasord');
		expect(answer).toEqual(ask('glemt passord'));
		expect(correction).toEqual({ query: 'glemt passord', isChoice: true });
	});

	it('is no compound because it could be one: «pas» and «ord» are not meant', () => {
		const odd = siteFrom([
			article('nb/a.md', 'Pass og ord', {}, 'Med andre ord: et pass.'),
			article('nb/b.md', 'Passord'),
			article('nb/c.md', 'Passordene'),
		]);
		const { results, correction } = search(buildIndex(odd, 'nb'), { text: 'pasord', page: 1 });
		expect([results[0]?.page.path, correction?.query]).toEqual(['/b', 'passord']);
		const marked = results.flatMap(({ title, snippet }) =>
			[...title, ...snippet.pieces].filter((piece) => piece.marked),
		);
		expect(new Set(marked.map(({ text }) => text))).toEqual(new Set(['Passord', 'Passordene']));
	});

	it('is taken as it stands when that is asked for', () => {
		const exactly = search(indexes.nb, { text: 'glemt pasord', page: 1, exact: true });
		expect(exactly.correction).toBeUndefined();
		expect(exactly.results.map(({ page }) => page.path)).toEqual(ask('glemt').results.map(({ page }) => page.path));
		expect(search(indexes.nb, { text: 'egnangsode', page: 1, exact: true }).total).toBe(0);
		expect(ask('egnangsode').correction).toEqual({ query: 'engangskode', isChoice: false });
	});

	it('is no misspelling when a page goes by it, or when it only holds a sentence together', () => {
		const odd = siteFrom([
			article('nb/a.md', 'Passord', { keywords: ['paszord'] }),
			article('nb/b.md', 'Hennes', {}, 'Henner Passord'),
		]);
		const read = (text: string) => search(buildIndex(odd, 'nb'), { text, page: 1 }).correction;
		expect([read('paszord'), read('henne'), read('pazord')?.query]).toEqual([undefined, undefined, 'paszord']);
	});

	it('is told of only where every word is then known: another language is no misspelling', () => {
		const answer = ask('forgotten pasord');
		expect(answer.correction).toBeUndefined();
		expect(answer.results.map(({ page }) => page.path)).toEqual(ask('passord').results.map(({ page }) => page.path));
	});

	it('that quotes an error message is that message', () => {
		expect(meant('ugyldig eler utløbt sesjon')).toBeUndefined();
	});
});

test('a single result says where to look next, three pages at most', () => {
	const related_pages = ['/b', '/c', '/d', '/e'];
	const few = siteFrom([
		article('nb/a.md', 'Passord', { related_pages }),
		...['b', 'c', 'd', 'e'].map((name) => article(`nb/${name}.md`, `Kode ${name}`)),
	]);
	const next = (text: string) =>
		answerOn(few, search(buildIndex(few, 'nb'), { text, page: 1 })).related.map(({ url }) => url);
	expect(next('passord')).toEqual(['/nb/b', '/nb/c', '/nb/d']);
	expect(next('passord kode')).toEqual([]);
});

describe('a page that goes by the words of a query', () => {
	const own = siteFrom([
		article('nb/a.md', 'Personvern', { keywords: ['hva vet dere om meg', 'kode'] }),
		article('nn/a.md', 'Personvern', { keywords: ['kva veit de om meg'] }),
		...['b', 'c', 'd'].map((name) =>
			article(`nb/${name}.md`, `Kode ${name}`, {}, 'Vet du koden? Dere vet mer om meg. Kode, kode, kode.'),
		),
	]);
	const asked = (text: string) => search(buildIndex(own, 'nb'), { text, page: 1 }).results.map(({ page }) => page.path);

	it.each(['hva vet dere om meg', 'Hva vet dere, om meg?', 'HVA VET DERE OM MEG', 'kva veit de om meg'])(
		'comes first, be they common ones: %s',
		(text) => {
			expect(asked(text)[0]).toBe('/a');
		},
	);

	it('comes before pages that say more of a single word', () => {
		expect(asked('kode')).toEqual(['/a', expect.any(String), expect.any(String), expect.any(String)]);
	});

	it('is no other than one that goes by all of them, in their order', () => {
		expect(asked('meg om dere vet hva')[0]).not.toBe('/a');
		expect(asked('')).toEqual([]);
	});
});

describe('two likely pages', () => {
	const between = (query: string, ...pages: Record<string, unknown>[]) => {
		const files = pages.map((fields, number) =>
			article(`nb/${fields.path ?? number}.md`, 'Noe', { keywords: ['x'], ...fields, path: undefined }),
		);
		const index = buildIndex(siteFrom([md('nb/index.md', { title: 'Forside' }), ...files]), 'nb');
		return search(index, { text: query, page: 1 }).results[0]?.page.path;
	};
	const named = (...keywords: string[]) => ({ keywords });

	it.each([
		['når kommer brevet', '/1'],
		['hvor er brevet', '/0'],
		['kvar er brevet', '/0'],
		['brevet kommer ikke', '/2'],
		['når er brevet', '/3'],
	])('are told apart by how they are asked for: «%s»', (query, path) => {
		expect(
			between(
				query,
				named('hvor er brevet'),
				named('når kommer brevet'),
				named('brevet kommer ikke'),
				named('når er brevet'),
			),
		).toBe(path);
	});

	it('are told apart by whether something does not happen', () => {
		const others = ['a', 'b', 'c', 'd', 'e'].map((word) => named(`ikke ${word}`));
		const pages = [named('brevet kommer ikke'), named('brevet kommer tirsdag'), ...others];
		expect(between('brevet kommer', ...pages)).toBe('/1');
	});

	it('are told apart by the form of a word', () => {
		expect(between('sperret', named('sperre'), named('sperret'))).toBe('/1');
	});

	it('are told apart by the words of the address', () => {
		expect(between('noe elev', { path: 'minid-laerer' }, { path: 'minid-elev' })).toBe('/minid-elev');
	});

	it('are told apart by both words of what may be a compound', () => {
		expect(between('feil kode', named('feilkode'), named('kode er feil'), named('feil'), named('kode'))).toBe('/1');
	});
});

describe('paging', () => {
	const many = siteFrom([
		md('nb/index.md', { title: 'Forside' }),
		...Array.from({ length: 23 }, (_, number) => article(`nb/side-${number}.md`, `Kode nummer ${number}`)),
	]);
	const index = buildIndex(many, 'nb');
	const page = (number: number) => search(index, { text: 'kode', page: number });

	it('shows every result once, ten at a time', () => {
		const urls = [1, 2, 3].flatMap((number) => page(number).results.map((result) => result.page.url));
		expect(page(1).results).toHaveLength(resultsPerPage);
		expect([urls.length, new Set(urls).size, page(1).total, page(1).pages]).toEqual([23, 23, 23, 3]);
	});

	it('shows the last page when a later one is asked for', () => {
		expect(page(99)).toMatchObject({ page: 3, pages: 3 });
		expect(page(99).results).toHaveLength(3);
	});
});

describe('the work of a search', () => {
	const site500 = siteFrom([
		md('nb/index.md', { title: 'Forside' }),
		...Array.from({ length: 500 }, (_, number) =>
			article(`nb/side-${number}.md`, `Kode nummer ${number}`, {}, `Koden står i melding ${number}.`),
		),
	]);
	const index = buildIndex(site500, 'nb');
	const opened = new Set<number>();
	for (const { number, text } of index.pages) {
		const { blocks } = text;
		Object.defineProperty(text, 'blocks', { get: () => opened.add(number) && blocks });
	}
	const openedBy = (query: Parameters<typeof search>[1]) => {
		opened.clear();
		return { total: search(index, query).total, opened: opened.size };
	};

	it.each([1, 2, 50])('opens the texts of the results that page %d shows, and no others', (page) => {
		expect(openedBy({ text: 'kode', page })).toEqual({ total: 500, opened: resultsPerPage });
	});

	it('is done once for a misspelt query too', () => {
		expect(openedBy({ text: 'kodde nummer', page: 1 })).toEqual({ total: 500, opened: resultsPerPage });
	});
});

describe('an error message', () => {
	it.each([
		'Ugyldig eller utløpt sesjon',
		'ugyldig sesjon',
		'utløpt sesjon',
		'UGYLDIG ELLER UTLØPT SESJON.',
		'«Ugyldig, eller utlopt sesjon»',
		'ugyldig eler utløbt sesjon',
		'Det står Ugyldig eller utløpt sesjon på skjermen',
		'400 invalid_request',
		'invalid_request',
		'error: invalid request',
		'PIN codes are no longer valid',
		'your pin code is no longer vald',
	])('leads to the page that explains it: «%s»', (text) => {
		expect(first(text)).toBe('/hjelp/feil');
		expect(ask(text).needsContact).toBe(false);
	});

	it.each(['error 503 service unavailable', 'feil 1234 qwerty', 'ERR_CONNECTION_RESET error', 'teknisk feil xyzzy'])(
		'that no page explains leads to people: «%s»',
		(text) => {
			expect(ask(text).needsContact).toBe(true);
		},
	);

	it.each(['glemt passord', 'sesjon', 'Your MinID', 'feilmelding', 'får ikke kode'])('is not seen in «%s»', (text) => {
		expect(ask(text).needsContact).toBe(false);
	});

	it('with one word in common only is another message', () => {
		expect(first('ny telefon no longer')).toBe('/hjelp/telefon');
	});
});
