import { md, picture, titled } from '../support/site-from';
import { both, said } from './check-from';

const alert = (locale: string, fields: Record<string, unknown> = {}) =>
	md(`${locale}/_varsler/nede.md`, { title: 'Nede', type: 'info', ...fields }, 'Tekst.\n');
const alerts = (nb: Record<string, unknown>, nn: Record<string, unknown> = nb) => [alert('nb', nb), alert('nn', nn)];
const dated = (fields: Record<string, unknown>) => [md('nb/a.md', { title: 'A', ...fields }, 'Tekst.\n')];

describe('what ends before it begins', () => {
	it('is never shown', () => {
		expect(said('periods', alerts({ from: '2026-12-02', until: '2026-12-01' }))[0]).toBe(
			'content/nb/_varsler/nede.md:5  until: 2026-12-01 er før from (2026-12-02), så meldingen blir aldri vist. Rett en av datoene.',
		);
		expect(said('periods', dated({ publishDate: '2026-12-01T12:00', expiryDate: '2026-12-01T11:59' }))).toEqual([
			'content/nb/a.md:4  expiryDate: 2026-12-01T11:59 er før publishDate (2026-12-01T12:00), så siden blir aldri vist. Rett en av datoene.',
		]);
	});

	it.each([
		{ from: '2026-12-01', until: '2026-12-01' },
		{ from: '2026-12-01T23:00', until: '2026-12-01' },
		{ from: '2026-12-01' },
		{ until: '2026-12-01' },
		{ from: '2026-12-01T12:00+01:00', until: '2026-12-01T11:30Z' },
	])('%j is a period', (fields) => expect(said('periods', alerts(fields))).toEqual([]));
});

describe('a page in two languages', () => {
	const pair = (nb: Record<string, unknown>, nn: Record<string, unknown>) => [
		md('nb/a.md', { title: 'A', ...nb }, 'Tekst.\n'),
		md('nn/a.md', { title: 'A', ...nn }, 'Tekst.\n'),
	];

	it('comes and goes in both at once', () => {
		expect(said('page-periods', pair({ publishDate: '2027-02-01' }, {}))).toEqual([
			'content/nn/a.md:1  publishDate: mangler, men er 2027-02-01 i nb/a.md: en tid er siden bare på det ene språket. Skriv det samme i begge. (advarsel)',
		]);
		expect(said('page-periods', pair({}, { expiryDate: '2027-02-01' }))).toEqual([
			'content/nn/a.md:3  expiryDate: er 2027-02-01, men mangler i nb/a.md: en tid er siden bare på det ene språket. Skriv det samme i begge. (advarsel)',
		]);
	});

	it.each([
		[{ publishDate: '2027-02-01' }, { publishDate: '2027-02-01T00:00' }],
		[{ publishDate: '2020-02-01' }, {}],
		[{ publishDate: '2020-02-01' }, { publishDate: '2021-02-01' }],
		[{ expiryDate: '2020-02-01' }, { expiryDate: '2020-03-01' }],
		[{ publishDate: '2027-02-01' }, { draft: true }],
	])('with %j and %j does so', (nb, nn) => expect(said('page-periods', pair(nb, nn))).toEqual([]));
});

describe('an alert that has ended', () => {
	it('is to be deleted, not translated', () => {
		const ended = [alert('nb', { until: '2026-11-22' })];
		expect(said('ended-alerts', ended)).toEqual([
			'content/nb/_varsler/nede.md:4  until: 2026-11-22 er forbi, og meldingen vises ikke mer. Slett filen. (advarsel)',
		]);
		expect(said('alert-versions', ended)).toEqual([]);
	});

	it('has not ended on its last day', () => {
		expect(said('ended-alerts', alerts({ until: '2026-11-23' }))).toEqual([]);
		expect(said('ended-alerts', alerts({ from: '2026-12-24' }))).toEqual([]);
	});
});

describe('the two versions of an alert', () => {
	it('are both there', () => {
		expect(said('alert-versions', [alert('nn')])).toEqual([
			'content/nn/_varsler/nede.md:1  Meldingen finnes ikke på bokmål: de som leser bokmål, får den på nynorsk. Lag nb/_varsler/nede.md. (advarsel)',
		]);
	});

	it('say the same, at the same time, on the same pages', () => {
		const pages = [titled('nb/hva.md', 'Hva'), md('nn/kva.md', { title: 'Kva', translationKey: 'hva' })];
		const nb = { from: '2026-11-20', until: '2026-12-01', pages: ['/hva', '/'] };
		expect(said('alert-versions', [...pages, ...alerts(nb, { ...nb, pages: ['/', '/kva'] })])).toEqual([]);
		expect(said('alert-versions', alerts({ from: '2026-11-20' }, { from: '2026-11-20T00:00' }))).toEqual([]);
		const other = { type: 'danger', until: '2026-12-02', pages: ['/kva'] };
		const lines = said('alert-versions', [...pages, ...alerts(nb, other)]);
		expect(lines.map((line) => / {2}(\w+): er ikke den samme som i nb\/_varsler\/nede\.md/.exec(line)?.[1])).toEqual([
			'from',
			'type',
			'until',
			'pages',
		]);
	});
});

describe('lastmod in the future', () => {
	it('tells readers of a day that has not come', () => {
		expect(said('future-lastmod', dated({ lastmod: '2026-11-24' }))).toEqual([
			'content/nb/a.md:3  lastmod: 2026-11-24 er ikke kommet ennå. Skriv dagen da teksten sist ble endret. (advarsel)',
		]);
	});

	it.each([
		{ lastmod: '2026-11-23' },
		{ lastmod: '2026-12-24', publishDate: '2026-12-24' },
		{ lastmod: '2026-12-20', publishDate: '2026-12-24T08:00' },
		{ lastmod: '2027-01-01', draft: true },
		{},
	])('%j is none', (fields) => expect(said('future-lastmod', dated(fields))).toEqual([]));
});

describe('menus', () => {
	const pair = (nb: unknown, nn: unknown) => [
		md('nb/a.md', { title: 'A', ...(nb ? { menu: nb } : {}) }),
		md('nn/a.md', { title: 'A', ...(nn ? { menu: nn } : {}) }),
	];

	it('are the same in both languages, in the same order', () => {
		expect(said('menu-versions', pair({ main: { weight: 1 } }, { main: { weight: 2 } }))).toEqual([
			'content/nn/a.md:5  menu.main.weight: er 2, men 1 i nb/a.md: rekkefølgen i hovedmenyen blir ulik på de to språkene. Skriv det samme tallet i begge. (advarsel)',
		]);
		expect(said('menu-versions', pair({ start: { weight: 3 } }, undefined))).toEqual([
			'content/nn/a.md:1  menu: Siden er ikke i veiledningen «start», men det er nb/a.md. Skriv menu: {start: {weight: 3}}. (advarsel)',
		]);
		const choice = { start: { weight: 3, step: 'Velg' } };
		expect(said('menu-versions', pair(choice, { start: { weight: 3 } }))).toEqual([
			'content/nn/a.md:4  menu.start: Siden er ikke et valg i et steg, men det er nb/a.md. Gjør det likt. (advarsel)',
		]);
		expect(said('menu-versions', pair({ start: { weight: 3 } }, choice))).toEqual([
			'content/nn/a.md:6  menu.start.step: Siden er et valg i et steg, men ikke nb/a.md. Gjør det likt. (advarsel)',
		]);
		expect(said('menu-versions', pair(undefined, { main: { weight: 3 } }))).toEqual([
			'content/nn/a.md:4  menu.main: Siden er i hovedmenyen her, men ikke i nb/a.md. Gjør det likt. (advarsel)',
		]);
	});

	it('may have other names, and pages of one language alone', () => {
		const named = (name: string) => ({ main: { weight: 1, name } });
		expect(said('menu-versions', pair(named('Hva'), named('Kva')))).toEqual([]);
		expect(said('menu-versions', pair(undefined, undefined))).toEqual([]);
		expect(said('menu-versions', pair({ main: { weight: 1 } }, undefined).slice(0, 1))).toEqual([]);
	});
});

describe('footers', () => {
	const pages = [titled('nb/hva.md', 'Hva'), md('nn/kva.md', { title: 'Kva', translationKey: 'hva' })];
	const footer = (locale: string, ...columns: string[][]) =>
		md(`${locale}/_footer.md`, {
			columns: columns.map((urls) => ({ title: 'Om', links: urls.map((url) => ({ text: url, url })) })),
		});
	const differences = (nb: string[][], nn: string[][]) =>
		said('footer-versions', [...pages, footer('nb', ...nb), footer('nn', ...nn)]);

	it('have the same links in the same places', () => {
		expect(differences([['/hva', 'https://a.no/nb']], [['/kva', 'https://b.no/nn']])).toEqual([]);
		expect(differences([['/hva', '/']], [['/', '/kva']])[0]).toBe(
			'content/nn/_footer.md:6  columns[0].links[0].url: «/» er ikke den samme siden som «/hva» i nb/_footer.md. Sett lenkene i samme rekkefølge i begge. (advarsel)',
		);
		expect(differences([['/hva', '/']], [['/kva']])).toEqual([
			'content/nn/_footer.md:4  columns[0].links: har 1 lenker, men nb/_footer.md har 2. Gjør dem like. (advarsel)',
		]);
		expect(differences([['/hva'], ['/']], [['/kva']])).toEqual([
			'content/nn/_footer.md:2  columns: har 1 kolonner, men nb/_footer.md har 2. Gjør dem like. (advarsel)',
		]);
	});
});

describe('a link with its language', () => {
	const pages = [titled('nb/hva.md', 'Hva'), md('nn/kva.md', { title: 'Kva', translationKey: 'hva' })];
	const linking = (text: string) => said('language-prefixes', [...pages, titled('nb/a.md', 'A', `${text}\n`)]);

	it('is told the path to write', () => {
		expect(linking('[x](/nb/hva#y)')).toEqual([
			'content/nb/a.md:4  «/nb/hva#y» har med språket, og leder lesere av den andre språkformen hit. Skriv «/hva#y». (advarsel)',
		]);
		expect(linking('[x](/nn/kva#y)')).toEqual([
			'content/nb/a.md:4  «/nn/kva#y» er en adresse på nynorsk. Skriv «/hva#y». Er det meningen at leseren skal til nynorsk, skriver du det i lenketeksten. (advarsel)',
		]);
		expect(linking('[x](/nn) [y][z]\n\n[z]: /nb')).toEqual([
			expect.stringContaining('Skriv «/».'),
			expect.stringContaining('Skriv «/».'),
		]);
	});

	it('is meant so when its words name the language', () => {
		expect(linking('[Les siden på nynorsk](/nn/kva)')).toEqual([]);
	});

	it.each(['/hva', '/', '/nbx', '/en', 'https://www.norge.no/nb/x', '#nb', '/bilder/nb.svg', '/nn/borte'])(
		'is not %s',
		(url) => expect(linking(`[x](${url})`)).toEqual([]),
	);

	it('is found in fields too', () => {
		const page = md('nb/a.md', { title: 'A', related_pages: ['/nb/hva', 'hva'] });
		expect(said('language-prefixes', [...pages, page, ...alerts({ pages: ['/nb/hva'] }, { pages: ['/kva'] })])).toEqual(
			[
				expect.stringContaining('nb/_varsler/nede.md:5  pages[0]: «/nb/hva»'),
				expect.stringContaining('nb/a.md:4  related_pages[0]: «/nb/hva»'),
			],
		);
	});
});

describe('a page with nothing to read', () => {
	const page = (fields: Record<string, unknown>, body = '') =>
		said('empty-texts', [md('nb/a/index.md', { title: 'A', ...fields }, body), titled('nb/a/b.md', 'B', 'Tekst.\n')]);

	it('is a dead end', () => {
		expect(page({})).toEqual([
			'content/nb/a/index.md:4  Siden har ingen tekst. Skriv den under feltene, eller sett draft: true til den er skrevet.',
		]);
		expect(page({}, '<!-- kommer -->\n\n## Overskrift\n')).toHaveLength(1);
		const hidden = 'content/nb/a/index.md:7  Alt som er skrevet under feltene, står i en kommentar, og leserne ser';
		for (const fields of [
			{ ingress: 'Kort.', lastmod: '2026-11-01' },
			{ draft: true, lastmod: '2026-11-01' },
		])
			expect(page(fields, '\n<!-- Skriv her.\n\nHele artikkelen. -->\n')).toEqual([expect.stringContaining(hidden)]);
		expect(page({ draft: true }, '<!-- -->\n')).toEqual([]);
		expect(page({ ingress: 'Kort.' })).toEqual([
			'content/nb/a/index.md:5  Siden har bare en ingress. Skriv teksten under feltene. (advarsel)',
		]);
		expect(said('empty-texts', [md('nb/c.md', { title: 'C', type: 'section' })])).toHaveLength(1);
	});

	it.each([
		[{ type: 'section' }, ''],
		[{ type: 'guide' }, ''],
		[{ draft: true }, ''],
		[{}, ':::merk\nTekst.\n:::\n'],
		[{}, '::app-lenker\n'],
		[{}, ':fakta[telefon]\n'],
		[{}, '- punkt\n'],
		[{}, '![Kart](/bilder/kart.svg)\n'],
	])('is not %j with %j', (fields, body) => expect(page(fields, body)).toEqual([]));
});

describe('the page of a folder', () => {
	it('is there, once for every folder', () => {
		const files = [...both('hjelp/x', 'Tekst.\n'), ...both('hjelp/y/z', 'Tekst.\n')];
		expect(said('folder-pages', files)).toEqual([
			'content/nb/hjelp/index.md:1  Filen finnes ikke, men det gjør nb/hjelp/x.md. Lag en side for mappen, ellers fører ikke /nb/hjelp noe sted. (advarsel)',
			expect.stringContaining('content/nb/hjelp/y/index.md:1'),
			expect.stringContaining('content/nn/hjelp/index.md:1'),
			expect.stringContaining('content/nn/hjelp/y/index.md:1'),
		]);
	});

	it('may lie beside the folder, be named as before, or stand in for the other language', () => {
		const child = both('hjelp/x', 'Tekst.\n');
		for (const file of ['nb/hjelp.md', 'nb/hjelp/index.md', 'nb/hjelp/_index.md'])
			expect(said('folder-pages', [titled(file, 'Hjelp'), ...child])).toEqual([]);
		expect(said('folder-pages', [md('nb/hjelp/x.md', { title: 'X', draft: true })])).toEqual([]);
	});
});

describe('pictures', () => {
	const sized = (fields: object) =>
		said('picture-sizes', [], { images: [{ ...picture('/bilder/a.png'), contentType: 'image/png', ...fields }] });

	it('are neither heavy nor larger than a page can show', () => {
		expect(sized({ bytes: 300_001 })).toEqual([
			'content/bilder/a.png:1  Bildet er på 301 kB, og bør ikke være på mer enn 300 kB. Gjør det mindre, eller lagre det som webp eller avif. (advarsel)',
		]);
		expect(sized({ bytes: 1_000_001 })[0]).not.toContain('(advarsel)');
		expect(sized({ width: 100, height: 2_561 })).toEqual([
			'content/bilder/a.png:1  Bildet er 100 × 2561 piksler. Gjør det mindre: den lengste siden bør være høyst 2560. (advarsel)',
		]);
	});

	it.each([{ bytes: 300_000 }, { width: 2_560 }, { width: 9_000, contentType: 'image/svg+xml' }])(
		'may be %j',
		(fields) => expect(sized(fields)).toEqual([]),
	);
});

describe('the date on which a page was tried against the service', () => {
	const tried = (kontrollert: Record<string, string>, lastmod = '2026-11-20') =>
		said('verification', [md('nb/a.md', { title: 'A', ingress: 'A.', lastmod, kontrollert })]);
	const av = 'Brukerstøtten';

	it('comes with who did it, and may be the day of the last change', () => {
		expect(tried({ dato: '2026-11-20', av })).toEqual([]);
		expect(said('schema', [md('nb/a.md', { title: 'A', kontrollert: { dato: '2026-11-20' } })])).toEqual([
			'content/nb/a.md:3  kontrollert.av: mangler. Feltet må være med.',
		]);
	});

	it('is not before the text was changed', () => {
		expect(tried({ dato: '2026-11-19', av })).toEqual([
			'content/nb/a.md:6  kontrollert.dato: Teksten er endret 2026-11-20, etter at den ble kontrollert. Kontroller den på nytt, eller ta bort feltet. (advarsel)',
		]);
	});

	it('is not in the future', () => {
		expect(tried({ dato: '2026-11-24', av })).toEqual([
			'content/nb/a.md:6  kontrollert.dato: 2026-11-24 er ikke kommet ennå. Skriv dagen da det ble gjort. (advarsel)',
		]);
	});
});
