import { toText } from '@/lib/content/checks/checked-text';
import { lixOf } from '@/lib/content/checks/lix';
import { longSentencesIn } from '@/lib/content/checks/long-sentences';
import { parseMarkdown } from '@/lib/content/markdown/markdown';
import { parseFile } from '@/lib/content/source/parse';
import { md } from '../support/site-from';
import { said } from './check-from';

const lix = (body: string) =>
	lixOf(parseMarkdown(body), { locale: 'nb', facts: { frist: { tall: 10, enhet: { nb: 'virkedager' } } } });

describe('LIX', () => {
	it('is the words of a sentence plus the percentage of words longer than six letters', () => {
		expect(lix('En to tre fire. Elektronisk en to tre.')).toEqual({ lix: 4 + 100 / 8, words: 8 });
		expect(lix('Seksen sjuende')).toEqual({ lix: 2 + 50, words: 2 });
	});

	it('ends a sentence at . ! ? and :', () => {
		expect(lix('A b. C d! E f? G h: I j').lix).toBe(2);
		expect(lix('«A b.» C d. (E f.) G (h).').lix).toBe(2);
	});

	it('does not end one within a number, a time or an abbreviation', () => {
		expect(lix('Ring kl. 09:00 bl.a. her 1.5').lix).toBe(6);
	});

	it('ends one after each heading, paragraph, list item and table cell', () => {
		expect(lix('## A b\n\nC d\n\n- E f\n- G h\n  - I j\n\n| K l | M n |\n| --- | --- |\n| O p | Q r |').lix).toBe(2);
	});

	it('reads links, emphasis and facts as readers do, and no addresses or signs', () => {
		expect(lix('[En to](/lang-adresse-som-ikke-teller) **tre** – `fire` ![fem](/bilder/x.svg) / <b>').words).toBe(4);
		expect(lix(':fakta[frist]')).toEqual({ lix: 2 + 50, words: 2 });
		expect(lix('Svar:ja nå').words).toBe(2);
		expect(lix(':::merk\nEn to\n:::').words).toBe(2);
	});

	it('of nothing is nothing', () => {
		expect(lix('')).toEqual({ lix: 0, words: 0 });
	});
});

describe('the long sentences behind a LIX', () => {
	const find = (body: string) => {
		const source = md('nb/a.md', { title: 'A' }, body);
		const text = toText(parseFile(source), {});
		return text
			? longSentencesIn(text, {}).map(({ start, end, ...rest }) => ({
					...rest,
					written: source.text.slice(start, end),
				}))
			: [];
	};

	it('are those of more than twenty words, where they stand in the file', () => {
		const twenty = `Ord ${Array(19).fill('ord').join(' ')}`;
		expect(find(`Kort.\n\n- Kort. ${twenty}  \n  **langere** [enn\n  det](/en).\n- ${twenty}.\n`)).toEqual([
			{
				file: 'nb/a.md',
				line: 6,
				column: 9,
				shown: `${twenty}\nlangere enn\ndet.`,
				words: 23,
				longWords: 1,
				written: `${twenty}  \n  **langere** [enn\n  det](/en).`,
			},
		]);
	});
});

describe('readability', () => {
	const sentences = (count: number, sentence: string) => `${Array(count).fill(sentence).join(' ')}\n`;
	const heavy = 'Elektronisk identifikasjon fra offentlig forvaltning gir en.';
	const page = (path: string, body: string) => md(path, { title: 'A' }, body);

	it('warns of a heavy text', () => {
		expect(said('readability', [page('nb/a.md', sentences(8, heavy))])).toEqual([
			'content/nb/a.md:4  Teksten er tung å lese (LIX 64,1, høyst 40). Del lange setninger, og bytt ut lange ord. (advarsel)',
		]);
	});

	it('is content with 40, and no more', () => {
		// Fifty words in five sentences, fifteen of them long: 10 + 30.
		const even = 'Elektronisk elektronisk elektronisk en to tre fire fem seks sju.';
		expect(said('readability', [page('nb/a.md', sentences(5, even))])).toEqual([]);
		expect(said('readability', [page('nb/a.md', sentences(5, even.replace('sju', 'sju åtte')))])).toEqual([]);
		expect(said('readability', [page('nb/a.md', sentences(5, even.replace('sju', 'elektronisk')))])).toHaveLength(1);
	});

	it('never calls a text too heavy with the number that is allowed', () => {
		// 2,003 words in 200 sentences, 601 of them long: 10.015 + 30.005, which is 40.0 to one decimal.
		const even = 'Elektronisk elektronisk elektronisk en to tre fire fem seks sju.';
		const body = `${sentences(199, even)}${even.replace('sju.', 'sju åtte ni ti elektronisk.')}`;
		expect(said('readability', [page('nb/a.md', body)])[0]).toContain('(LIX 40,1, høyst 40)');
	});

	it('says nothing of a text under 50 words', () => {
		expect(said('readability', [page('nb/a.md', sentences(7, heavy))])).toEqual([]);
	});

	it('leaves the owner’s own text alone, in both languages', () => {
		const body = sentences(8, heavy);
		expect(said('readability', [page('nb/om-minid.md', body), page('nn/om-minid.md', body)])).toEqual([]);
	});
});
