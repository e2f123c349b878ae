import { readMarkdown } from '@/lib/content/markdown/markdown-text';
import { sectionsOf } from '@/lib/content/markdown/shown-text';
import { htmlOf, rendered } from '../../support/rendering';

const answer = (name: string, inside = '- Tekst') => `:::${name}\n${inside}\n:::\n\n`;
const choices = (html: string) => [...html.matchAll(/value="(\w+)"/g)].map(([, value]) => value);

describe('answers in a row', () => {
	const html = htmlOf(`## Kan jeg …?\n\n${answer('ja')}${answer('delvis')}${answer('nei')}`);

	it('each say what they are, under a heading below the one above', () => {
		expect(
			[...html.matchAll(/<div class="answer answer-(\w+)"><h3>(\w+)<\/h3>/g)].map(([, ...found]) => found),
		).toEqual([
			['yes', 'Ja'],
			['partly', 'Delvis'],
			['no', 'Nei'],
		]);
		expect(htmlOf(`### Dypere\n\n${answer('ja')}`)).toContain('<h4>Ja</h4>');
	});

	it('can be chosen among: all to begin with, and nothing where style cannot hide the others', () => {
		expect(choices(html)).toEqual(['all', 'yes', 'partly', 'no']);
		expect(html.match(/checked/g)).toHaveLength(1);
		expect(html).toMatch(
			/<fieldset hidden><legend>Vis<\/legend><label><input type="radio" name="svar-1" value="all" checked>/,
		);
	});

	it('have choices of their own in each row, and none where there is but one', () => {
		const two = htmlOf(`${answer('ja')}${answer('nei')}Tekst\n\n${answer('ja')}${answer('delvis')}`);
		expect(new Set(two.match(/name="svar-\d"/g))).toEqual(new Set(['name="svar-1"', 'name="svar-2"']));
		expect(choices(htmlOf(answer('nei')))).toEqual([]);
	});

	it('may hold links and facts, which are searched like other text', () => {
		expect(htmlOf(answer('ja', '[B](https://b.no)'))).toContain('rel="external"');
		const [section] = sectionsOf(readMarkdown(answer('nei', 'Helsenorge')), { locale: 'nb', facts: {} });
		expect(section?.blocks).toEqual([{ text: 'Helsenorge', line: 2, answer: 'no' }]);
	});

	it('are no headings of the page’s own', () => {
		expect(rendered(`## A\n\n${answer('ja')}## B`).headings.map(({ id }) => id)).toEqual(['a', 'b']);
	});
});

test('the box with the telephone begins with what to do', () => {
	expect(htmlOf(':::ring\nTekst\n:::')).toBe(
		'<div class="callout callout-call" role="note"><p class="callout-title">Ring oss</p><p>Tekst</p></div>',
	);
});
