import fc from 'fast-check';
import { interpret } from '@/lib/search/interpret';
import { buildIndex } from '@/lib/search/search-index';
import { askedFor, longestSnippet, mark, type Piece, snippetOf } from '@/lib/search/snippet';
import { termsOfWord } from '@/lib/search/terms';
import { wordsIn } from '@/lib/search/words';
import { holds } from '../../support/seeds';
import { md, siteFrom } from '../../support/site-from';

const filler = 'Noe helt annet står her, og det er langt. '.repeat(12);
const site = siteFrom([
	md('_synonymer.md', {
		synonymer: [
			['mobil', 'telefon'],
			['passord', 'kommer ikke på'],
		],
	}),
	md('nb/index.md', { title: 'Forside' }),
	md(
		'nb/a.md',
		{ title: 'Om koden', description: 'En side om noe.' },
		`Første avsnitt.\n\n${filler}Her er koden på mobilen.`,
	),
	md(
		'nb/c.md',
		{ title: 'Brev', ingress: 'Brevet går til adressen din.', description: 'Alt om nøkkelen.' },
		'## Nøkkelen\n\n- nøkkelen din\n- en hammer\n\nDu finner nøkkelen under matta ved døra til huset.\n\nLampa står ved siden av nøkkelen, i gangen.',
	),
	md('nb/d.md', { title: 'Nøkkel' }, 'Aktivering med en kode. En annen kode.'),
	md('nb/b.md', { title: 'Passord', description: 'Lag et nytt passord.' }, 'Koden kommer ikke.'),
]);
const index = buildIndex(site, 'nb');
const vocabulary = [
	...new Set(
		index.pages.flatMap(({ text: { title, blocks } }) =>
			[title, ...blocks].flatMap((text) => wordsIn(text).map((word) => word.text)),
		),
	),
];
const asked = (text: string) => askedFor(interpret(text, index), index);
const marked = (pieces: readonly Piece[]) => pieces.flatMap(({ text, marked: isMarked }) => (isMarked ? [text] : []));
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const entryOf = (path: string) => {
	const entry = index.pages.find(({ page }) => page.path === path);
	if (!entry) throw new Error(`There is no page ${path}`);
	return entry;
};

const textOf = (path: string, query: string) => whole(snippetOf(entryOf(path), asked(query)).pieces);

describe('marking', () => {
	it('marks the words that were asked for in all their forms, and keeps every character', () => {
		const text = 'Koden (kodar, KODE) er <b>ikke</b> & «kodek».';
		const pieces = mark(text, asked('kode'));
		expect(marked(pieces)).toEqual(['Koden', 'kodar', 'KODE']);
		expect(whole(pieces)).toBe(text);
	});

	it('marks synonyms', () => {
		expect(marked(mark('Ny telefon', asked('mobil')))).toEqual(['telefon']);
	});

	it('does not mark the single words of an expression', () => {
		expect(marked(mark('Koden kommer ikke', asked('passord')))).toEqual([]);
	});

	it('marks the parts of a compound only where the text has them all', () => {
		expect(marked(mark('Aktivering med en kode', asked('aktiveringskode')))).toEqual(['Aktivering', 'kode']);
		expect(marked(mark('En annen kode', asked('aktiveringskode')))).toEqual([]);
	});

	it('marks whole words that the query asks for, and changes no character of the text', () => {
		const texts = fc
			.stringMatching(/^[a-zæøå ,.«»-]{0,60}$/)
			.chain((other) => fc.shuffledSubarray([...vocabulary, other]).map((words) => words.join(' ')));
		holds(
			fc.property(fc.subarray(vocabulary, { maxLength: 4 }), texts, (query, text) => {
				const words = interpret(query.join(' '), index);
				const meant = new Set(words.flatMap(({ meanings }) => meanings.flatMap(({ terms }) => terms)));
				const pieces = mark(text, askedFor(words, index));
				expect(whole(pieces)).toBe(text);
				const wholeWords = new Set(wordsIn(text).map((word) => word.text));
				for (const word of marked(pieces)) {
					expect(wholeWords).toContain(word);
					expect(termsOfWord(word, index.language).some((term) => meant.has(term))).toBe(true);
				}
			}),
			200,
		);
	});

	it('marks nothing in a text without the words', () => {
		expect(mark('Noe annet', asked('kode'))).toEqual([{ text: 'Noe annet', marked: false }]);
		expect(mark('', asked('kode'))).toEqual([]);
	});
});

describe('a snippet', () => {
	it('is the passage that says what was asked for, not what the page says of itself', () => {
		expect(textOf('/c', 'nøkkel')).toBe('Du finner nøkkelen under matta ved døra til huset.');
		expect(textOf('/c', 'brev')).toBe('Brevet går til adressen din.');
	});

	it('is a piece of a list with the next where only that says so much', () => {
		expect(textOf('/c', 'lampe')).toBe('Lampa står ved siden av nøkkelen, i gangen.');
		expect(textOf('/c', 'hammer')).toBe('en hammer · Du finner nøkkelen under matta ved døra til huset.');
	});

	it('is what the page says of itself where its text says nothing of the query', () => {
		expect(textOf('/c', 'passord')).toBe('Alt om nøkkelen.');
	});

	it('comes with the answer that it stands under, and never runs on into another', () => {
		const own = buildIndex(
			siteFrom([
				md(
					'nb/a.md',
					{ title: 'A', ingress: 'Alt om noe annet.' },
					':::ja\n- Skattekort\n:::\n\n:::nei\nDu må ha noe annet for å komme inn her:\n\n- Helsenorge\n- Banken\n:::\n\nEtterpå kan du gå en tur.',
				),
			]),
			'nb',
		);
		const told = (query: string) =>
			own.pages.map((entry) => {
				const { pieces, answer } = snippetOf(entry, askedFor(interpret(query, own), own));
				return [answer, whole(pieces)];
			});
		expect(told('skattekort')).toEqual([['yes', 'Skattekort']]);
		expect(told('helsenorge')).toEqual([['no', 'Helsenorge · Banken']]);
		expect(told('komme inn')).toEqual([['no', 'Du må ha noe annet for å komme inn her: · Helsenorge']]);
		expect(told('tur')).toEqual([[undefined, 'Etterpå kan du gå en tur.']]);
	});

	it('does not take two words for one thing for more than one', () => {
		const two = siteFrom([
			md('_synonymer.md', { synonymer: [['mobil', 'telefon']] }),
			md(
				'nb/a.md',
				{ title: 'A' },
				'Telefon og mobil er det samme for oss her i huset.\n\nEn mobil skal alltid ha et passord for sikkerhets skyld.',
			),
		]);
		const own = buildIndex(two, 'nb');
		const [entry] = own.pages;
		const snippet = entry && snippetOf(entry, askedFor(interpret('mobil passord', own), own));
		expect(whole(snippet?.pieces ?? [])).toContain('passord');
	});

	it('is the description where nothing says more', () => {
		expect(textOf('/b', 'passord')).toBe('Lag et nytt passord.');
	});

	it('is the part of the text that says most, cut between words', () => {
		const text = textOf('/a', 'kode mobil');
		expect(text).toContain('Her er koden på mobilen.');
		expect(text.startsWith('… ')).toBe(true);
		expect(text.length).toBeLessThan(longestSnippet + 5);
	});
});
