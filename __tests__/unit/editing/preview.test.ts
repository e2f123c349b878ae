import { formatProblem, isAbout, type Problem } from '@/lib/content/problem';
import { findingsIn } from '@/lib/editing/findings';
import { sketch } from '@/lib/editing/preview';
import { workspaceAfter } from '@/lib/editing/workspace';
import { filesIn, workspaceFrom } from '../../support/workspace-from';

const formatLine = (problem: Problem) => formatProblem(problem);
const pageAt = (text: string) => `---\ntitle: Prøve\ndescription: Om en prøve.\n---\n\n${text}\n`;

describe('a text that is being written', () => {
	const workspace = workspaceFrom(filesIn('__tests__/fixtures/small-site'));
	const page = workspace.context.pages.find(({ locale, path }) => locale === 'nb' && path !== '/');
	const file = page?.file ?? '';

	it('shows on the site, also in what leads to it', () => {
		const { site } = sketch(workspace, [{ file, text: '---\ntitle: Nytt navn\ndescription: Ny.\n---\n\nTekst.\n' }]);
		expect(site.locales.nb.pages[page?.path ?? '']?.title).toBe('Nytt navn');
		expect(workspace.context.whole.locales.nb.pages[page?.path ?? '']?.title).not.toBe('Nytt navn');
	});

	it('shows the same whether all is made anew or only its own text is new', () => {
		const { text = '' } = workspace.written.get(file) ?? {};
		const { site } = sketch(workspace, [{ file, text: `${text}\n\nEt avsnitt til.\n` }]);
		const after = workspaceAfter(workspace, [
			{ path: file, before: null, after: `${text}\n\nEt avsnitt til.\n`, what: [] },
		]);
		expect(site).toEqual(after.context.whole);
		expect(site).not.toEqual(workspace.context.whole);
	});

	it('that cannot be used shows as it last could, and says why', () => {
		const { site, problems } = sketch(workspace, [{ file, text: '---\ntitel: Nytt navn\n---\n' }]);
		expect(site.locales.nb.pages[page?.path ?? '']?.title).toBe(page?.data.title);
		expect(problems.map(({ file: of, severity }) => `${of} ${severity}`)).toContain(`${file} fatal`);
	});

	it('that is a new page shows too', () => {
		const { site } = sketch(workspace, [{ file: 'nb/ny.md', text: pageAt('Ny.') }]);
		expect(site.locales.nb.pages['/ny']?.title).toBe('Prøve');
	});
});

it.each(['content-broken/content', 'small-site'].map((name) => `__tests__/fixtures/${name}`))(
	'what is found in a text by itself is what is found in it among all: %s',
	async (folder) => {
		const workspace = workspaceFrom(filesIn(folder));
		const all = workspace.problems();
		for (const { path, text } of workspace.content.files) {
			const { problems } = await findingsIn(workspace, [{ file: path, text }]);
			const alone = problems.map((problem) => formatProblem(problem));
			const among = all.filter(({ file }) => file === path).map((problem) => formatProblem(problem));
			expect(alone.toSorted()).toEqual(among.toSorted());
		}
	},
);

it.each([
	['after its picture', true],
	['without a picture', false],
])('what is found in a text with other fields is what is found in it once it is saved: %s', async (_, pictured) => {
	const workspace = workspaceFrom(filesIn('__tests__/fixtures/small-site'));
	for (const draft of ['', 'draft: true\n', 'expiryDate: 2001-01-01\n'])
		for (const { file } of workspace.context.pages.slice(0, 4)) {
			const text = `---\ntitle: Nytt navn\n${draft}---\n\n[Ingen side](/finnes-ikke)\n`;
			const saved = workspaceAfter(workspace, [{ path: file, before: null, after: text, what: [] }]);
			if (pictured) sketch(workspace, [{ file, text }]);
			const { problems } = await findingsIn(workspace, [{ file, text }]);
			const after = saved.problems().filter((problem) => isAbout(problem, file));
			expect(problems.map(formatLine).toSorted()).toEqual(after.map(formatLine).toSorted());
			expect(problems).not.toEqual([]);
		}
});
