import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import { findProblems } from '@/lib/content-check/check';
import { md, titled } from '../support/site-from';
import { said } from './check-from';

/** A page whose text begins on line 4. */
const page = (body: string, path = 'nb/a.md') => titled(path, 'A', `${body}\n`);
const line = (message: string, at = 4) => `content/nb/a.md:${at}  ${message} (advarsel)`;

describe('a slip of the pen is told of, as advice', () => {
	it.each([
		['repeated-words', 'Ha det\ndet gamle nummeret.', '«det det» står to ganger. Ta bort det ene.'],
		['repeated-marks', 'Ikke vent!!', '«vent!!» har flere tegn etter hverandre. Skriv ett: «!».'],
		['repeated-marks', 'Vent på brevet..', '«brevet..» har flere tegn etter hverandre. Skriv ett: «.».'],
		['loose-marks', 'Vent , og ring.', '«Vent ,» har mellomrom foran tegnet. Skriv «Vent,».'],
		['open-marks', 'Appen (eller SMS.', 'Parentesen i «(eller SMS.» blir ikke avsluttet. Skriv ) der det slutter.'],
		['open-marks', 'Velg «Logg inn.', 'Anførselstegnet i ««Logg inn.» blir ikke avsluttet. Skriv » der det slutter.'],
		['hyphen-dashes', 'Velg app - det er best.', '«app - det» har bindestrek. Skriv tankestrek: «app – det».'],
		['straight-quotes', 'Velg "Logg inn".', '"Logg inn" har rette anførselstegn. Skriv «Logg inn».'],
		[
			'capitals',
			'HUSK Å BESTILLE.',
			'«HUSK Å BESTILLE» er skrevet med store bokstaver, som er tungt å lese. Skriv det med små.',
		],
		['price-format', 'Det er 10000 kroner.', '«10000 kroner» er vanskelig å lese. Skriv «10 000 kroner».'],
		['price-format', 'Betal kr 2.50 nå.', '«kr 2.50» er vanskelig å lese. Skriv «kr 2,50».'],
		['heading-stops', '## Før du bytter.', '«Før du bytter.» er en tittel. Ta bort punktumet: «Før du bytter».'],
		['sentence-ends', 'Ha koden klar. Logg inn', '«Logg inn» mangler punktum.'],
		['empty-items', '- App\n-\n- SMS', 'Punktet er tomt. Skriv noe i det, eller ta bort linjen.'],
		['tables', '| | |\n|---|---|\n| App | Ja |', 'Kolonnene i tabellen har ingen navn. Skriv dem i den første raden.'],
		[
			'same-link-texts',
			'[Hjelp](/) og [hjelp](/b).',
			'Lenken «hjelp» leder til /b, men en lenke med samme tekst leder til /. Gi dem hver sin tekst.',
		],
	])('%s: %s', (rule, body, message) => {
		const at = body.startsWith('- ') ? 5 : 4;
		expect(said(rule, [page(body)])).toEqual([line(message, at)]);
	});

	it('in the fields of each page, also where two have the same text', () => {
		const files = ['a', 'b'].map((name) =>
			titled(`nb/${name}.md`, `Ha ${name} ${name}${name} ${name}${name}`, 'Likt.\n'),
		);
		expect(said('repeated-words', files)).toEqual([
			'content/nb/a.md:2  title: «aa aa» står to ganger. Ta bort det ene. (advarsel)',
			'content/nb/b.md:2  title: «bb bb» står to ganger. Ta bort det ene. (advarsel)',
		]);
	});

	it('is told of in the fields that readers see', () => {
		const fields = { title: 'Slik bytter du.', ingress: 'Ha det det klart !' };
		expect(said('repeated-words', [md('nb/a.md', fields)])).toHaveLength(1);
		expect(said('loose-marks', [md('nb/a.md', fields)])).toHaveLength(1);
		expect(said('heading-stops', [md('nb/a.md', fields)])).toEqual([
			line('title: «Slik bytter du.» er en tittel. Ta bort punktumet: «Slik bytter du».', 2),
		]);
	});
});

describe('nothing is said', () => {
	it.each([
		['repeated-words', 'Det det gjelder, er e-post-post. Om og om igjen, 10 10. `det det`'],
		['repeated-marks', 'Vent … Hva?! ... a..b, «Kom!».'.replace('?!', '?')],
		['loose-marks', 'Se .env, :fakta[telefon], :) og `a , b`. Åpent 09 – 15.'],
		['open-marks', 'a) appen, b) SMS (eller brev) :) «Logg inn». [a](/b_(c)) \\('],
		['hyphen-dashes', 'Inn- og utlogging, 9 - 15, e-post – hjelp, A-Å. `a - b`'],
		['straight-quotes', 'Velg «Logg inn», 5" og `"a"`.\n\n::video{id="1" tittel="A"}\n\n::knapp[Bestill]{til="/b"}'],
		['capitals', 'SMS, BankID og NAV. HTTP API. Velg «LOGG INN MED MINID».'],
		['price-format', '10 000 kroner, 2,50 kroner, kr 1.000, 1450 kr, versjon 2.5, SMS til 26112.'],
		['heading-stops', '## Hva gjør du?\n\n## App, SMS osv.\n\n## Brev o.l.\n\n## Bl.a.\n\n## Vent …\n\n## Nr. 2 kl. 9'],
		['sentence-ends', 'Bare en linje\n\n- Vent. Så ring\n\nVent. Gjør slik:\n\nSe. [Les mer om app](/b)'],
		['empty-items', '- App\n- :fakta[telefon]\n- ![a](/bilder/a.svg)'],
		['tables', '| | Ja |\n|---|---|\n| App | x |'],
		['same-link-texts', '[Hjelp](/b), [hjelp](/b) og [mer hjelp](/).'],
	])('by %s of «%s»', (rule, body) => {
		expect(said(rule, [page(body)])).toEqual([]);
	});

	it('of quotation marks and prices in other languages', () => {
		const english = page('Choose "Log in". It is 10000 kroner.', 'en/a.md');
		expect([...said('straight-quotes', [english]), ...said('price-format', [english])]).toEqual([]);
	});

	it.each(['nb', 'nn'])('by any rule of pages that others have written in %s', async (locale) => {
		const own = (await createContentReader()(await scanContent('content'))).files;
		const { files } = await createContentReader()(await scanContent('__tests__/fixtures/foreign-text/content'));
		const facts = own.filter(({ path }) => path === '_fakta.md');
		const problems = findProblems(
			{ files: [...facts, ...files], images: [], problems: [] },
			{ messages: [], sources: [] },
			Date.UTC(2026, 10, 27),
		);
		expect(problems.filter(({ file }) => file.startsWith(`${locale}/`))).toEqual([]);
	});
});
