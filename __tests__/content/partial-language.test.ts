import { md } from '../support/site-from';
import { both, said, saidByAll } from './check-from';

/** English as an editor begins it: a front page and a footer. */
const english = [
	md('en/index.md', { title: 'Front page', ingress: 'About the front page.' }, 'Text.\n'),
	md('en/_footer.md', { columns: [] }),
];
const page = (path: string, fields: Record<string, unknown> = {}, body = 'Text.\n') =>
	md(path, { title: path, ingress: `About ${path}.`, ...fields }, body);

describe('a language that has some of the pages', () => {
	it('may lack pages, menu entries and links of the footer, and be older than the others', () => {
		const own = { menu: { main: { weight: 1 } }, lastmod: '2026-11-20' };
		const files = [
			...both('a', 'Tekst.\n', own),
			...both('b', 'Tekst.\n', { lastmod: '2026-11-20' }),
			page('en/a.md', { lastmod: '2026-11-21' }),
		];
		expect(saidByAll([...english, ...files])).toEqual([]);
	});

	it('may be absent as a whole, but not have pages without a front page and a footer', () => {
		expect(said('required-files', [])).toEqual([]);
		expect(said('required-files', [...both('a', 'Tekst.\n'), page('en/a.md')])).toEqual([
			'content/en/_footer.md:1  Filen finnes ikke. Den er bunnteksten på english.',
			'content/en/index.md:1  Filen finnes ikke. Den er forsiden på english.',
		]);
	});

	it('has no page that belongs to none of the others: nobody could change language there', () => {
		expect(said('translations', [...english, page('en/alone.md')])).toEqual([
			'content/en/alone.md:1  Siden hører ikke sammen med noen side på bokmål eller nynorsk. Skriv translationKey: adressen på bokmål, uten skråstrek først. (advarsel)',
		]);
		expect(
			said('translations', [...english, ...both('a', 'Tekst.\n'), page('en/b.md', { translationKey: 'a' })]),
		).toEqual([]);
	});

	it('is not what the others lack', () => {
		expect(said('translations', [...english, page('nb/a.md'), page('en/a.md')])).toEqual([
			'content/nb/a.md:1  Siden finnes ikke på nynorsk. De som leser nynorsk, får den på bokmål, med en merknad. (advarsel)',
		]);
	});

	it('is told when what it was translated from has been changed since', () => {
		const files = (nb: string, en: string) => [
			...english,
			...both('a', 'Tekst.\n', { lastmod: nb }),
			page('en/a.md', { lastmod: en }),
		];
		expect(said('stale-translation', files('2026-11-20', '2026-11-21'))).toEqual([]);
		expect(said('stale-translation', files('2026-11-21', '2026-11-20'))).toEqual([
			'content/en/a.md:4  lastmod: 2026-11-20 er eldre enn nb/a.md (2026-11-21). Sjekk at sidene sier det samme, og sett ny dato. (advarsel)',
		]);
	});

	it('leads to what it lacks by an address with its language, and never to nothing', () => {
		const linking = (url: string) => [...english, ...both('a', 'Tekst.\n'), page('en/b.md', {}, `[Text](${url})\n`)];
		expect(said('language-prefixes', linking('/nb/a'))).toEqual([]);
		expect(said('links', linking('/nb/a'))).toEqual([]);
		expect(said('links', linking('/a'))).toHaveLength(1);
	});

	it('need not have an alert, but says the same in it at the same time', () => {
		const alert = (locale: string, type: string) =>
			md(`${locale}/_varsler/nede.md`, { title: 'Nede', type, pages: ['/'] }, 'Tekst.\n');
		expect(said('alert-versions', [...english, alert('nb', 'info'), alert('nn', 'info')])).toEqual([]);
		expect(
			said('alert-versions', [...english, alert('en', 'danger'), alert('nb', 'info'), alert('nn', 'info')]),
		).toEqual([
			'content/en/_varsler/nede.md:3  type: er ikke den samme som i nb/_varsler/nede.md. Skriv det samme i begge. (advarsel)',
		]);
	});

	it('is not measured with LIX, which was made for other languages', () => {
		const heavy = `${Array(20).fill('Electronic identification requires authorisation throughout.').join(' ')}\n`;
		expect(said('readability', [...english, ...both('a', 'Tekst.\n'), page('en/a.md', {}, heavy)])).toEqual([]);
	});
});

describe('a fact that has nothing for a language', () => {
	const message = ':fakta[frist] har ingen enhet for en i _fakta.md, og blir vist på et annet språk. Skriv den der.';

	it('is told of where it is fetched, in the text and in the fields', () => {
		const fetching = page('en/a.md', { ingress: 'Within :fakta[frist].' }, 'Within :fakta[frist].\n');
		expect(said('fact-references', [...english, fetching])).toEqual([`content/en/a.md:3  ingress: ${message}`]);
		expect(said('directives', [...english, fetching])).toEqual([`content/en/a.md:5  ${message}`]);
	});

	it('may be one that is the same in all of them', () => {
		const fetching = page('en/a.md', {}, 'Call :fakta[telefon].\n');
		expect(said('directives', [...english, fetching])).toEqual([]);
	});
});

test('words that mean the same may be those of one language, which the site must have', () => {
	const synonyms = (egne: unknown) => said('schema', [md('_synonymer.md', { synonymer: [], egne })]);
	expect(synonyms({ en: [['letter', 'post']] })).toEqual([]);
	expect(synonyms({ en: [['letter']] })).toEqual([
		'content/_synonymer.md:5  egne.en[0]: må ha minst to ord eller uttrykk, som betyr det samme.',
	]);
	expect(synonyms({ de: [['brief', 'post']] })).toEqual([
		'content/_synonymer.md:4  egne.de: er ikke et språk. Velg blant: nb, nn, en.',
	]);
});
