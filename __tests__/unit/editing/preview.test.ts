import { formatProblem } from '@/lib/content/problem';
import { findingsIn, sketch } from '@/lib/editing/preview';
import { workspaceAfter } from '@/lib/editing/workspace';
import { filesIn, workspaceFrom } from '../../support/workspace-from';

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

it.each(['content-broken', 'small-site'].map((name) => `__tests__/fixtures/${name}`))(
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
