import { piecesOf } from '@/lib/content/markdown/unbroken';
import { htmlOf } from '../../support/rendering';

const wholeIn = (value: string) => piecesOf(value).flatMap(({ text, whole }) => (whole ? [text] : []));

describe('what stands on one line', () => {
	it.each([
		['Vi sender deg en e-post.', ['e-post']],
		['(D-nummeret ditt), «MinID-appen»', ['D-nummeret', 'MinID-appen']],
		['Åpent 09:00–15:00, 8–15.', ['09:00–15:00', '8–15']],
		['Ring 22 22 22 22 eller +47 800 30 300.', ['22 22 22 22', '+47 800 30 300']],
		['og/eller c/o Æ-ø', ['og/eller', 'c/o', 'Æ-ø']],
		['100 000 kroner i 2026', ['100 000']],
		['mandag til fredag kl. 09:00–15:00, ikke kl. 9.', ['kl. 09:00–15:00', 'kl. 9']],
		['tlf. 22 22 22 22, tlf. +47 800 30 300', ['tlf. 22 22 22 22', '+47 800 30 300']],
	])('of «%s» is %j', (value, expected) => {
		expect(wholeIn(value)).toEqual(expected);
	});

	it.each([
		'Vanlig tekst – med tankestrek - og bindestrek',
		'personvernombud-kontaktinformasjon',
		'https://www.norge.no/nb/digital-borgar',
		'10 20 30 40 50 60 70',
		'steg 1 og 2',
		'Skriv navnet. 3 dager senere',
		'-- / –',
		'',
	])('is nothing of «%s»', (value) => {
		expect(wholeIn(value)).toEqual([]);
	});

	it('changes no letter of the text', () => {
		for (const value of ['  e-post,  e-post ', 'a-b c-d', 'Nå: 09:00–15:00!', '«e-post»—e-post'])
			expect(
				piecesOf(value)
					.map(({ text }) => text)
					.join(''),
			).toBe(value);
	});

	it('is found in time in proportion to the text', () => {
		for (const value of ['a-'.repeat(100_000), '.'.repeat(200_000), '1 '.repeat(100_000), '12 '.repeat(70_000)])
			expect(wholeIn(value)).toEqual([]);
	});
});

describe('short compounds in Markdown', () => {
	it('stand on one line wherever the text runs: paragraphs, headings, links, lists, cells', () => {
		const span = '<span class="unbroken">e-post</span>';
		const html = htmlOf(
			'## Ny e-post\n\n**e-post** og [e-post](https://example.no/)\n\n- e-post\n\n| e-post | B |\n|---|---|\n| a | e-post |',
		);
		expect(html.split(span)).toHaveLength(7);
		expect(html.replaceAll(span, '')).not.toContain('e-post</');
	});

	it('are left as they are in code, and in buttons, which lay out their parts one by one', () => {
		expect(htmlOf('`e-post`')).toBe('<p><code>e-post</code></p>');
		expect(htmlOf('::knapp[Få e-post]{til="https://example.no/"}')).not.toContain('unbroken');
		expect(htmlOf('::app-lenker')).not.toContain('unbroken');
	});
});
