import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { parseDialect } from '@/lib/content/markdown/dialect';
import { markdownPieces } from '../../support/markdown-pieces';
import { createRandom } from '../../support/random';

const library = remark().use(remarkGfm).use(remarkDirective).freeze();

const seed = Number(process.env.FUZZ_SEED ?? 5);

/** What addresses and tables are made of, whole and in pieces. */
const addresses = [
	'post@a.no',
	'@',
	'&#64;',
	'&commat;b.no ',
	'mailto:a',
	'www.a.no ',
	'&#119;ww.a.no',
	'http://a.no/b ',
	'a-b_c+',
];
const tables = ['|', ':-', '-:', ' - ', '\n---\n', '\na\n:-:\n', '> a\n> -|\n', 'a\n:--\n'];

describe('a text that is read without what it has no mark of', () => {
	it('becomes the tree that the library makes with all of it', () => {
		const random = createRandom(seed);
		for (let round = 0; round < 200; round++) {
			// Each with all marks, or without those of addresses, of tables, or of both.
			const pieces = [
				...markdownPieces.filter((piece) => !/[@|]/.test(piece)),
				...(round % 2 ? addresses : []),
				...(round % 4 > 1 ? tables : []),
			];
			const body = Array.from({ length: 1 + random.below(20) }, () => random.pick(pieces)).join('');
			expect([body, parseDialect(body)]).toEqual([body, library.parse(body)]);
		}
	});

	it.each([
		['an e-mail address', 'Skriv til post@a.no.'],
		['an e-mail address whose mark is written as an entity', 'Skriv til post&#64;a.no.'],
		['a web address', 'Se www.a.no og https://b.no/c.'],
		['a table', '| a | b |\n|---|---|\n| c | d |'],
		['a table of one column, without strokes', 'a\n:-\nb'],
		['the same, in a quotation', '> a\n> -:\n> b'],
	])('has %s as the library has it', (_, body) => {
		expect(parseDialect(body)).toEqual(library.parse(body));
	});
});
