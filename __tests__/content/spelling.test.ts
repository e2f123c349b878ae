import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CheckedText, toText } from '@/lib/content/checks/checked-text';
import type { Facts } from '@/lib/content/facts/schema';
import type { SourceFile } from '@/lib/content/files';
import { parseFile } from '@/lib/content/source/parse';
import { dictionaryOf } from '@/lib/content/spelling/dictionary';
import { misspellingsIn, ownWordsOf } from '@/lib/content/spelling/misspellings';
import { nearWords } from '@/lib/content/spelling/near-words';
import { fromOtherForm } from '@/lib/content/spelling/other-form';
import { isRightWord } from '@/lib/content/spelling/right-words';
import { spelledWordsIn } from '@/lib/content/spelling/spelled-words';
import { wordsInUse } from '@/lib/content/spelling/words-in-use';
import { runCheck } from '@/lib/content-check/run';
import type { Locale } from '@/lib/i18n/routing';
import { md } from '../support/site-from';
import { temporaryContent } from '../support/start-site';
import { filesIn } from '../support/workspace-from';

const facts: Facts = { frist: { tall: 10, enhet: { nb: 'virkedager' } } };

function read(source: SourceFile): CheckedText {
	const text = toText(parseFile(source), facts);
	if (!text) throw new Error(`${source.path} is no text.`);
	return text;
}

async function misspelled(locale: Locale, body: string, { words = [] as string[], fields = {} } = {}) {
	const text = read(md(`${locale}/a.md`, { title: 'Om', ...fields }, body));
	return misspellingsIn(text, { dictionary: await dictionaryOf(locale), words, facts });
}

async function near(locale: Locale, word: string, inUse: readonly string[] = []): Promise<string[]> {
	const { knows, isCompound } = await dictionaryOf(locale);
	const own = ['brukerstøtte', 'MinID'];
	return nearWords(word, { locale, has: knows, isCompound, own, inUse: new Set(inUse) });
}

const wordsOf = async (...args: Parameters<typeof misspelled>) => (await misspelled(...args)).map(({ word }) => word);

describe('spelling', () => {
	it('finds a misspelled word, where it stands, with what may have been meant', async () => {
		const body = 'Kort.\n\n- Les om **bruk**stønad,\n  og ring brukestøttte i dag.\n';
		const [found] = await misspelled('nb', body, { words: ['brukerstøtte'] });
		const { text } = md('nb/a.md', { title: 'Om' }, body);
		expect(found).toMatchObject({ word: 'brukestøttte', file: 'nb/a.md', line: 7, column: 11 });
		expect(text.slice(found?.start, found?.end)).toBe('brukestøttte');
		expect(found?.suggestions()[0]).toBe('brukerstøtte');
	});

	it('finds them in fields that readers see, at the right one of several', async () => {
		const found = await misspelled('nb', '', {
			fields: { ingress: 'Ring :fakta[frist] pa dagen.', description: "Les om 'pa' nå, og pa dagen." },
		});
		expect(found.map(({ word, field, line, column }) => [word, field, line, column])).toEqual([
			['pa', 'ingress', 3, 29],
			['pa', 'description', 4, 22],
			['pa', 'description', 4, 33],
		]);
	});

	it('finds them in what pictures show in words, which some readers hear', async () => {
		const [found] = await misspelled('nb', 'Se.\n\n![Et **kart** over bynen](/bilder/bynen.svg) Bynen.\n');
		expect(found).toMatchObject({ word: 'bynen', line: 6 });
		expect(found?.field).toBeUndefined();
	});

	it('takes no small word of the other form for the name that is spelled so', async () => {
		expect(await wordsOf('nn', 'Ikke gå.\n')).toEqual(['Ikke']);
		expect(await wordsOf('nb', 'Ikke gå.\n')).toEqual([]);
		expect(await wordsOf('nn', 'Kari går.\n')).toEqual([]);
	});

	it.each([
		['Dete', 'Dette'],
		['innloging', 'innlogging'],
		['telefonnumer', 'telefonnummer'],
		['hvrodan', 'hvordan'],
		['brukestøtte', 'brukerstøtte'],
		['telefånen', 'telefonen'],
		['gjærne', 'gjerne'],
		['vilken', 'hvilken'],
		['sjema', 'skjema'],
		['viktik', 'viktig'],
		['muli', 'mulig'],
		['oprinneli', 'opprinnelig'],
		['aktiverinsbrev', 'aktiveringsbrev'],
		['bankbrikkke', 'bankbrikke'],
		['minidd', 'MinID'],
		['xyzzyplugh', undefined],
	])('thinks first of what was most likely meant where «%s» is written: «%s»', async (word, meant) => {
		expect((await near('nb', word))[0]).toBe(meant);
	});

	it('offers nothing that is far less likely than the first, nor compounds that nobody has written', async () => {
		expect(await near('nb', 'telefånen')).toEqual(['telefonen']);
		expect(await near('nb', 'gjærne')).not.toContain('gæærne');
		expect(await near('nb', 'kikkje')).not.toContain('bikkje');
	});

	it('thinks first of a word that the site has, of those that are about as near', async () => {
		expect((await near('nb', 'følke'))[0]).not.toBe('følge');
		expect((await near('nb', 'følke', ['følge']))[0]).toBe('følge');
	});

	it('reads the words of the texts of one language', () => {
		const files = [md('nb/a.md', { title: 'Om' }, 'Ring **Oss**.\n'), md('nn/a.md', { title: 'Om' }, 'Send.\n')];
		expect([
			...wordsInUse(
				files.map((file) => parseFile(file)),
				'nb',
			),
		]).toEqual(['ring', 'oss']);
	});

	/** How words that others have written are misspelled, a way for each in turn. */
	const ways: readonly (readonly [RegExp, string])[] = [
		[/(?<=.)([bdfgklmnprst])\1/, '$1'],
		[/(?<=[aeiouyæøå])([dfgklmnprst])(?=[aeiouyæøå])/, '$1$1'],
		[/e(?=[rnl])/, 'æ'],
		[/å|(?<=.)o/, 'u'],
		[/^hv/, 'v'],
		[/skj|kj/, 'tj'],
		[/(?<=..)(.)(.)/, '$2$1'],
		[/ig$/, 'i'],
		[/(?<=...)[nrt]/, ''],
		[/(?<=..)o/, 'p'],
	];

	it.each(['nb', 'nn'] as const)(
		'thinks first of what was meant by four of five words misspelled by rule in %s',
		async (locale) => {
			const { knows } = await dictionaryOf(locale);
			const texts = filesIn('__tests__/fixtures/foreign-text/content')
				.map(read)
				.filter((text) => text.locale === locale);
			const written = texts.flatMap(({ body }) => body.match(/(?<!\p{L})\p{Ll}{5,12}(?!\p{L})/gu) ?? []);
			const known = [...new Set(written)].filter(knows);
			const cases = known.flatMap((meant, index) => {
				const [sought, made] = ways[index % ways.length] ?? [/$/, ''];
				const slip = meant.replace(sought, made);
				return slip === meant || isRightWord(slip, { locale, has: knows }) ? [] : [{ meant, slip }];
			});
			const ranks = await Promise.all(cases.map(async ({ meant, slip }) => (await near(locale, slip)).indexOf(meant)));
			const share = (isGood: (rank: number) => boolean) => ranks.filter(isGood).length / ranks.length;
			expect(ranks.length).toBeGreaterThan(80);
			expect(share((rank) => rank === 0)).toBeGreaterThan(0.8);
			expect(share((rank) => rank >= 0 && rank < 3)).toBeGreaterThan(0.93);
		},
	);

	it.each([
		['nn', 'ikke', 'ikkje'],
		['nb', 'me', 'vi'],
		['nb', 'noko', 'noe'],
		['nb', 'dei', 'de'],
		['nn', 'Hvordan', 'Korleis'],
		['nn', 'månedene', 'månadene'],
		['nn', 'muligheter', 'moglegheiter'],
		['nn', 'strømmen', 'straumen'],
		['nn', 'velge', 'velje'],
		['nb', 'meir', 'mer'],
		['nb', 'Brukarane', 'Brukerne'],
		['nb', 'løysing', 'løsing'],
		['nb', 'skular', 'skoler'],
	] as const)('thinks of the word in %s where «%s» of the other form is written: «%s»', async (locale, word, meant) => {
		const { knows } = await dictionaryOf(locale);
		expect((await fromOtherForm(word, locale, knows))[0]).toBe(meant);
	});

	it('takes a slip of the finger, and a word of another language, for no word of the other form', async () => {
		for (const word of ['hvrodan', 'passwort', 'pasord']) {
			const { knows } = await dictionaryOf('nb');
			expect(await fromOtherForm(word, 'nb', knows)).toEqual([]);
		}
		const { knows } = await dictionaryOf('en');
		expect(await fromOtherForm('ikkje', 'en', knows)).toEqual([]);
	});

	it('finds words of the other form of Norwegian', async () => {
		expect(await wordsOf('nn', 'Dei kan ikke logge inn.')).toEqual(['ikke']);
		expect(await wordsOf('nb', 'De kan ikkje logge inn.')).toEqual(['ikkje']);
	});

	it('knows compounds as Norwegian makes them', async () => {
		const right =
			'Mobiloperatøren sender aktiveringsbrev og engangskoder til ungdomsskoleelever innen ti virkedager. eID-ordningen.';
		expect(await wordsOf('nb', right)).toEqual([]);
		expect(
			await wordsOf('nn', 'Mobiloperatøren sender eingongskodar innan ti virkedagar. Innlogginga verkar.'),
		).toEqual([]);
		expect(await wordsOf('nb', 'Aktiverinsbrev og engagskode, og aktiveringbrev.')).toEqual([
			'Aktiverinsbrev',
			'engagskode',
			'aktiveringbrev',
		]);
	});

	it('knows what is not, and compounds of compounds', async () => {
		expect(await wordsOf('nb', 'Ukrypterte oppsettsfiler, og ukrypttert oppsttsfiler.')).toEqual([
			'ukrypttert',
			'oppsttsfiler',
		]);
	});

	it('knows nouns from other languages with endings, and the genitive', async () => {
		expect(await wordsOf('nb', 'Skjemaet på kontoen, videoens datoer og appene. Noen og noe.')).toEqual([]);
	});

	it('leaves names, addresses, numbers, abbreviations, code, facts, directives and quotations be', async () => {
		const body = [
			'Vi i Xyzzyfirma og qPay svarer kl. 9 om SMS, f.eks. på [siden](/hjelp/xyzzy) eller post@xyzzy.example.',
			'Xyzzyfirma har `xyzzy`, https://xyzzy.example/plugh, xyzzy.md og 12xyzzy, inn- og utlogging.',
			':::merk\nSvar innen :fakta[frist]. <!-- xyzzy -->\n:::',
			'::video{id="1" tittel="Xyzzy"}',
			'Trykk på «Xyzzy plugh her».',
		].join('\n\n');
		expect(await wordsOf('nb', body)).toEqual([]);
	});

	it('reads words as readers do: behind backslashes and entities, and across markup', async () => {
		const body = 'A\\*b &amp; \\_ ok &oslash;l. Her er **inn**loging og feill\\*.\n';
		const text = read(md('nb/a.md', { title: 'Om' }, body));
		const found = (await misspelled('nb', body)).map(({ start, end }) => text.source.slice(start, end));
		expect(found).toEqual(['**inn**loging'.slice(2), 'feill']);
	});

	it('knows the words of the site, and how their capitals are', async () => {
		const words = ['MinID', 'grønnsaksoppe'];
		expect(await wordsOf('nb', 'MinID er god. Grønnsaksoppe. MinID-appen, MinIDs.', { words })).toEqual([]);
		expect(await wordsOf('nb', 'Vi har Minid, og minid-appen.', { words })).toEqual(['Minid', 'minid-appen']);
	});

	it('takes the words of the list, and the names of public bodies', () => {
		const list = { path: '_ordliste.txt', text: '# navn\nMinID # vårt\n' };
		const bodies = {
			fakta: {},
			virksomheter: { v: { navn: { nb: 'Statens vegvesen' }, adresse: { nb: 'https://vegvesen.no' }, kilde: 'x' } },
		};
		expect(ownWordsOf([parseFile(list), parseFile(md('_fakta.md', bodies))])).toEqual(['MinID', 'Statens', 'vegvesen']);
	});

	it('is a part of the check for those who ask for it, as warnings that say what to do', async () => {
		const { contentDir, remove } = await temporaryContent('__tests__/fixtures/content-good/content');
		const page = join(contentDir, 'nb/index.md');
		await writeFile(page, (await readFile(page, 'utf8')).replace(/\n---\n/, '\n---\n\nFødselsnumeret.\n'));
		const run = (...args: string[]) => runCheck(['--dir', contentDir, 'nb/index.md', ...args], {}, contentDir);
		expect((await run()).output).not.toContain('Fødselsnumeret');
		const { code, output } = await run('--stavekontroll');
		expect(code).toBe(0);
		// Hunspell looks for more than the first for as long as it has time.
		expect(output).toMatch(
			/index\.md:\d+ {2}«Fødselsnumeret» er ikke i ordboken\. Mente du «Fødselsnummeret».*\? Er ordet riktig, skriver du: npm run innhold -- ord Fødselsnumeret \(advarsel\)/,
		);
		expect((await run('--stavekontroll=ja')).errors).toContain('«--stavekontroll» har ingen verdi.');
		await remove();
	});

	it.each(['nb', 'nn'] as const)(
		'raises at most five false alarms per 1,000 words of other bodies in %s',
		async (locale) => {
			const texts = filesIn('__tests__/fixtures/foreign-text/content')
				.map(read)
				.filter((text) => text.locale === locale);
			const count = texts.reduce((sum, text) => sum + spelledWordsIn(text, {}).length, 0);
			const dictionary = await dictionaryOf(locale);
			const alarms = texts.flatMap((text) => misspellingsIn(text, { dictionary, words: [], facts: {} }));
			expect(count).toBeGreaterThan(3_000);
			expect((1_000 * alarms.length) / count).toBeLessThanOrEqual(5);
		},
	);
});
