import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toText } from '@/lib/content/checks/checked-text';
import { wrongFormsIn } from '@/lib/content/checks/language-form';
import type { NorwegianForm } from '@/lib/content/checks/norwegian-words';
import { parseFile } from '@/lib/content/source/parse';
import { md } from '../support/site-from';
import { filesIn } from '../support/workspace-from';
import { said } from './check-from';

const bokmal =
	'Du får ikke en ny kode hvis du ikke har bedt om det. Vent noen minutter, og prøv én gang til. Kommer den ikke da, må du ringe oss.';
const nynorsk =
	'Du får ikkje ein ny kode viss du ikkje har bede om det. Vent nokre minutt, og prøv ein gong til. Kjem han ikkje då, må du ringje oss.';

describe('a paragraph in the other form of Norwegian', () => {
	it('is told of, with the words that give it away', () => {
		expect(said('language-form', [md('nn/a.md', { title: 'A' }, `Ei kort innleiing.\n\n${bokmal}\n`)])).toEqual([
			'content/nn/a.md:6  Avsnittet ser ut til å være på bokmål («ikke», «en», «hvis», «noen»). Skriv det på nynorsk. (advarsel)',
		]);
		expect(said('language-form', [md('nb/a.md', { title: 'A', ingress: nynorsk })])).toEqual([
			'content/nb/a.md:3  ingress: Avsnittet ser ut til å være på nynorsk («ikkje», «ein», «viss», «nokre»). Skriv det på bokmål. (advarsel)',
		]);
	});

	it('is none where it is the form of the page, or another language', () => {
		expect(
			said('language-form', [md('nb/a.md', { title: 'A' }, bokmal), md('nn/a.md', { title: 'A' }, nynorsk)]),
		).toEqual([]);
		expect(said('language-form', [md('en/a.md', { title: 'A' }, bokmal)])).toEqual([]);
	});

	it('may be a quotation, or too short to tell', () => {
		expect(said('language-form', [md('nn/a.md', { title: 'A' }, `> ${bokmal}\n\nHva er det?\n`)])).toEqual([]);
	});

	it('has a place in its file', () => {
		const source = md('nn/a.md', { title: 'A', ingress: bokmal, description: 'B' }, `Innleiing.\n\n- ${bokmal}\n`);
		const text = toText(parseFile(source), {});
		const found = text ? wrongFormsIn(text, {}) : [];
		const places = found.map(({ field, line, column, start, end }) => [
			field,
			line,
			column,
			source.text.slice(start, end),
		]);
		expect(places[0]?.slice(0, 3)).toEqual(['ingress', 3, 1]);
		expect(String(places[0]?.[3])).toMatch(/^ingress: /);
		expect(places[1]).toEqual([undefined, source.text.split('\n').length - 1, 3, bokmal]);
	});
});

/** How many of the paragraphs are found when a page has them that is in the other form, and how many when it is in theirs. */
function tried(file: string, form: NorwegianForm): { paragraphs: number; found: number; alarms: number } {
	const paragraphs = readFileSync(join('__tests__/fixtures/norwegian-forms', file), 'utf8').trim().split('\n');
	const other = form === 'nb' ? 'nn' : 'nb';
	const foundOn = (locale: NorwegianForm) =>
		paragraphs.filter((paragraph) => {
			// A line that Markdown would read as anything but a paragraph is one all the same.
			const text = toText(
				parseFile(md(`${locale}/a.md`, { title: 'A' }, paragraph.replace(/[^\p{L}\p{N}\s.,:;?!«»"/-]/gu, ' '))),
				{},
			);
			return text !== undefined && wrongFormsIn(text, {}).length > 0;
		}).length;
	return { paragraphs: paragraphs.length, found: foundOn(other), alarms: foundOn(form) };
}

describe('paragraphs that others have written', () => {
	it.each([
		['seen.nb.txt', 'nb'],
		['seen.nn.txt', 'nn'],
		['held-out.nb.txt', 'nb'],
		['held-out.nn.txt', 'nn'],
	] as const)(
		'of %s are found at least 99 times of 100 on a page in the other form, and never on one in theirs',
		(file, form) => {
			const { paragraphs, found, alarms } = tried(file, form);
			expect(found / paragraphs).toBeGreaterThanOrEqual(0.99);
			expect(alarms).toBe(0);
		},
	);

	it('raise no alarm on pages of other bodies', () => {
		const texts = filesIn('__tests__/fixtures/foreign-text/content').flatMap(
			(file) => toText(parseFile(file), {}) ?? [],
		);
		expect(texts.length).toBeGreaterThan(40);
		expect(texts.flatMap((text) => wrongFormsIn(text, {}))).toEqual([]);
	});
});
