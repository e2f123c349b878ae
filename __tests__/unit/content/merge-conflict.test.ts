import { conflictsIn } from '@/lib/content/source/merge-conflict';
import { parseFile } from '@/lib/content/source/parse';

const conflict = '<<<<<<< HEAD\nDen ene.\n=======\nDen andre.\n>>>>>>> gren';
const page = (body: string, fields = 'title: A') => ({ path: 'nb/a.md', text: `---\n${fields}\n---\n${body}\n` });
const rulesOf = (file: { path: string; text: string }) =>
	parseFile(file).problems.map(({ rule, severity, line }) => `${rule} ${severity} ${line}`);

describe('a merge conflict that somebody left in a file', () => {
	it('makes the file unusable, in the text as in the front matter', () => {
		expect(rulesOf(page(`Tekst.\n\n${conflict}`))).toEqual(['merge-conflict fatal 6']);
		expect(rulesOf(page('', conflict.replace('Den ene.', 'title: A').replace('Den andre.', 'title: B')))).toEqual([
			'merge-conflict fatal 2',
		]);
		expect(parseFile(page(conflict)).kind).toBe('broken');
	});

	it.each([
		['without names of the branches', '<<<<<<<\na\n=======\nb\n>>>>>>>'],
		['with the common ancestor between', '<<<<<<< a\nx\n||||||| b\ny\n=======\nz\n>>>>>>> c'],
		['with nothing on one side', '<<<<<<< a\n=======\nz\n>>>>>>> c'],
		['that begins before a code block and ends in it', '<<<<<<< a\n```\n=======\nz\n>>>>>>> c\n```'],
		['after a code block', `\`\`\`\nkode\n\`\`\`\n${conflict}`],
	])('is seen %s', (_, body) => {
		expect(conflictsIn(body)).toEqual([{ line: expect.any(Number), whole: true }]);
	});

	it('is said for each, with its line', () => {
		expect(conflictsIn(`${conflict}\n\n${conflict}`)).toEqual([
			{ line: 1, whole: true },
			{ line: 7, whole: true },
		]);
	});

	it('is an error when only a mark of it is left: the page is shown', () => {
		expect(rulesOf(page('<<<<<<< HEAD\n=======\n\nTekst.'))).toEqual(['merge-conflict error 4']);
		expect(rulesOf(page('Tekst.\n>>>>>>> gren'))).toEqual(['merge-conflict error 5']);
		expect(rulesOf(page('<<<<<<< HEAD\nTekst.\n>>>>>>> gren'))).toEqual(['merge-conflict error 4']);
		expect(parseFile(page('Tekst.\n>>>>>>> gren')).kind).toBe('page');
	});

	it.each([
		['a heading that is underlined', 'Tittel\n=======\n'],
		['an example in a code block', `\`\`\`\n${conflict}\n\`\`\``],
		['an example in a code block of tildes with a language', `~~~~diff\n${conflict}\n\`\`\`\n~~~~`],
		['an example that is indented', conflict.replace(/^/gm, '    ')],
		['longer and shorter rows of marks', '<<<<<<<< a\n======\n>>>>>>\n<<<<<<a'],
	])('is not %s', (_, body) => {
		expect(conflictsIn(body)).toEqual([]);
	});
});
