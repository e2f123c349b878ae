import { readFileSync } from 'node:fs';
import type { Problem } from '@/lib/content/problem';
import { parseFile } from '@/lib/content/source/parse';
import { pageSchema } from '@/lib/content/source/schema';
import { countOf, fileNamesOf, inEditorsWords, labelOfField, tellProblems } from '@/lib/editing/editors-words';

const page = (path: string, title: string) => parseFile({ path, text: `---\ntitle: ${title}\n---\n` });
const names = fileNamesOf([
	page('nb/hjelp/svindel.md', 'Svindel'),
	page('nn/_varsler/nede.md', 'Nede'),
	page('nb/odelagt.md', '[\n'),
]);

describe('a file', () => {
	it.each([
		['nb/hjelp/svindel.md', '«Svindel» (bokmål)'],
		['nb/odelagt.md', '/odelagt (bokmål)'],
		['en/help/new.md', '/help/new (engelsk)'],
		['nb/_footer.md', 'Bunnen av sidene (bokmål)'],
		['_fakta.md', 'Fakta'],
	])('%s is called %s', (file, name) => {
		expect(names(file)).toBe(name);
	});
});

describe('a field', () => {
	it.each([
		['nb/a.md', 'related_pages[1]', 'Les også, nummer 2'],
		['nb/a.md', 'menu.main.weight', 'Meny: Rekkefølge'],
		['nb/_varsler/a.md', 'until', 'Vises til'],
		['nb/_footer.md', 'columns[0].links[2].text', 'Kolonner, nummer 1: Lenker, nummer 3: Tekst'],
		['_fakta.md', 'fakta.telefon.telefon', 'fakta.telefon.telefon'],
	])('of %s that files call %s is called %s', (file, field, label) => {
		expect(labelOfField(file, field)).toBe(label);
	});

	it('has a name of its own in a form, each of them', () => {
		const labels = Object.keys(pageSchema.shape).map((field) => labelOfField('nb/a.md', field));
		expect(labels).not.toEqual(expect.arrayContaining([expect.stringMatching(/_|^[a-z]/)]));
	});
});

describe('what the check says', () => {
	it.each([
		['Siden mangler description og ingress.', 'Siden mangler «Beskrivelse» og ingress.'],
		['columns[0].links[1].url: /a blir /b', '«Kolonner, nummer 1: Lenker, nummer 2: Lenke»: /a blir /b'],
		['menu.main.name og related_pages[3].', '«Meny: Navn i menyen» og «Les også, nummer 4».'],
		['Les den, og ta bort linjen, eller sett draft: true', 'Les den, og tøm feltet, eller kryss av for «Utkast»'],
		[
			'Les hver setning, og ta så bort linjene «uferdig» og «draft».',
			'Les hver setning, og kryss så av for «Oversettelsen er ferdig, og kan vises».',
		],
		['«Hjelp» er også tittelen på nb/hjelp/svindel.md. Gi', '«Hjelp» er også tittelen på «Svindel» (bokmål). Gi'],
		['Se https://minid.no/title og /nb/title, eller type «title».', undefined],
		[
			'er eldre enn nn/_varsler/nede.md (2026-11-23)',
			'er eldre enn driftsmeldingen nn/_varsler/nede.md (nynorsk) (2026-11-23)',
		],
	])('«%s» is told in the words of the rooms', (sentence, told = sentence) => {
		expect(inEditorsWords(sentence, names)).toBe(told);
	});

	it('names no field of a page as files do, whatever is wrong with a folder', () => {
		const lines = readFileSync('__tests__/fixtures/content-broken/expected.txt', 'utf8').split('\n');
		const problems = lines.flatMap((line): Problem[] => {
			const [, file, number, said = ''] = /^\S*?content\/(n[bn]\/\S+?):(\d+) {2}(.*)$/.exec(line) ?? [];
			const [, field, message = said] = /^([\w.[\]]+): (.*)$/.exec(said) ?? [];
			return file
				? [{ rule: '', severity: 'error', file, line: Number(number), message, ...(field && { field }) }]
				: [];
		});
		expect(problems.length).toBeGreaterThan(50);
		const told = tellProblems(problems, names).map(({ label = '', message }) => `${label} ${message}`);
		expect(
			told.filter((text) => /\b(related_pages|lastmod|publishDate|expiryDate|oversatt_fra)\b(?!\S*:)/.test(text)),
		).toEqual([]);
	});
});

it.each([
	[['nb/a.md'], 'Én side'],
	[['nb/a.md', 'nn/a.md', '_fakta.md'], '2 sider og én annen fil'],
	[['nb/a.md', '_fakta.md', '_slettet.md'], 'Én side og 2 andre filer'],
	[['_fakta.md'], 'Én fil'],
])('what waits is counted in pages first: %j', (files, words) => {
	expect(countOf(files)).toBe(words);
});
