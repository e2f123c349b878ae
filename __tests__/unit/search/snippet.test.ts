import { interpret } from '@/lib/search/interpret';
import { buildIndex } from '@/lib/search/search-index';
import { askedFor, longestSnippet, mark, type Piece, snippetOf } from '@/lib/search/snippet';
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
	md('nb/b.md', { title: 'Passord', description: 'Lag et nytt passord.' }, 'Koden kommer ikke.'),
]);
const index = buildIndex(site, 'nb');
const asked = (text: string) => askedFor(interpret(text, index), index.language);
const marked = (pieces: readonly Piece[]) => pieces.flatMap(({ text, marked: isMarked }) => (isMarked ? [text] : []));
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const entryOf = (path: string) => {
	const entry = index.pages.find(({ page }) => page.path === path);
	if (!entry) throw new Error(`There is no page ${path}`);
	return entry;
};

describe('marking', () => {
	it('marks the words that were asked for in all their forms, and keeps every character', () => {
		const text = 'Koden (kodar, KODE) er <b>ikke</b> & «kodek».';
		const pieces = mark(text, asked('kode'));
		expect(marked(pieces)).toEqual(['Koden', 'kodar', 'KODE']);
		expect(whole(pieces)).toBe(text);
	});

	it('marks synonyms and what was meant by a typing error', () => {
		expect(marked(mark('Ny telefon', asked('mobil')))).toEqual(['telefon']);
		expect(marked(mark('Lag et passord', asked('pasord')))).toEqual(['passord']);
	});

	it('does not mark the single words of an expression', () => {
		expect(marked(mark('Koden kommer ikke', asked('passord')))).toEqual([]);
	});

	it('marks nothing in a text without the words', () => {
		expect(mark('Noe annet', asked('kode'))).toEqual([{ text: 'Noe annet', marked: false }]);
		expect(mark('', asked('kode'))).toEqual([]);
	});
});

describe('a snippet', () => {
	it('is the description where nothing says more', () => {
		expect(whole(snippetOf(entryOf('/b'), asked('passord')))).toBe('Lag et nytt passord.');
	});

	it('is the part of the text that says most, cut between words', () => {
		const text = whole(snippetOf(entryOf('/a'), asked('kode mobil')));
		expect(text).toContain('Her er koden på mobilen.');
		expect(text.startsWith('… ')).toBe(true);
		expect(text.length).toBeLessThan(longestSnippet + 5);
	});
});
