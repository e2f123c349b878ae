import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compareTranslation } from '@/lib/editing/compare-translation';
import { editSections, writtenSections } from '@/lib/editing/markdown-sections';
import { proposeTranslated } from '@/lib/editing/translate';
import { laggingVersions } from '@/lib/editing/waiting-translations';
import { readWorkspace } from '@/lib/editing/workspace';

let folder = '';
/** Versions have the same name in every run: one of digits alone would be written in quotation marks. */
const env = { ...process.env, GIT_AUTHOR_DATE: '2026-11-01T12:00Z', GIT_COMMITTER_DATE: '2026-11-01T12:00Z' };
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', env }).trim();
const put = (path: string, text: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};
const commit = () => {
	git('add', '--all');
	git('commit', '--quiet', '--message', 'x');
	return git('rev-parse', '--short=12', 'HEAD');
};
const source = (body: string, fields = '') =>
	`---\ntitle: Om koden\ningress: Slik virker koden.\nlastmod: 2026-11-01\n${fields}---\n${body}`;
const translation = (from: string) =>
	`---\r\ntitle: Om koden\r\ningress: Slik verkar koden.\r\nlastmod: 2026-11-01\r\noversatt_fra: ${from}\r\n---\r\n\r\nFørst dette.\r\n\r\n## Hent koden\r\n\r\nHent han.\r\n\r\n## Bruk koden\r\n\r\nBruk han.\r\n`;
const before = '\nFørst dette.\n\n## Hent koden\n\nHent den.\n\n## Bruk koden\n\nBruk den.\n';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'oversett-'));
	git('init', '--quiet');
	git('config', 'user.name', 'Kari');
	git('config', 'user.email', 'kari@etat.test');
	put('nb/koden.md', source(before));
	put('nn/koden.md', translation(commit()));
	commit();
});
afterEach(() => rmSync(folder, { recursive: true }));

const compared = async (options: { all?: boolean } = {}) =>
	compareTranslation(await readWorkspace(folder), { page: 'nn/koden.md', ...options });

it('a translation that has fallen behind is told of where its source is, with what has changed', async () => {
	const lagging = async (file: string) => laggingVersions(await readWorkspace(folder), file);
	expect(await lagging('nb/koden.md')).toEqual([]);
	put('nb/koden.md', source(before.replace('Hent den.', 'Hent den i appen.')));
	commit();
	const behind = [{ file: 'nn/koden.md', locale: 'nn', sections: ['«Hent koden»'] }];
	expect(await lagging('nb/koden.md')).toEqual(behind);
	expect(await lagging('nn/koden.md')).toEqual(behind);
});

describe('a translation beside its source', () => {
	it('shows only the sections and fields that have changed, as they were and as they are, by the translation’s own', async () => {
		put(
			'nb/koden.md',
			source(before.replace('Hent den.', 'Hent den i appen.')).replace('Slik virker', 'Hvordan virker'),
		);
		commit();
		const { parts, isChangesOnly } = await compared();
		expect(isChangesOnly).toBe(true);
		expect(parts).toEqual([
			expect.objectContaining({
				place: 'felt ingress',
				before: 'Slik virker koden.',
				now: 'Hvordan virker koden.',
				translation: 'Slik verkar koden.',
			}),
			{
				place: 'del 1',
				name: 'Hent koden',
				before: '## Hent koden\n\nHent den.',
				now: '## Hent koden\n\nHent den i appen.',
				translation: '## Hent koden\n\nHent han.',
			},
		]);
	});

	it('finds a heading that is another, a section that is new, and one that is gone', async () => {
		const now = '\nFørst dette.\n\n## Få koden\n\nHent den.\n\n## Vent\n\nLitt.\n\n## Bruk koden\n\nBruk den.\n';
		put('nb/koden.md', source(now));
		expect((await compared()).parts.map(({ place, name, translation: own }) => [place, name, own])).toEqual([
			['del 1', 'Få koden', '## Hent koden\n\nHent han.'],
			['ny 1', 'Vent', ''],
		]);
		put('nb/koden.md', source('\nFørst dette.\n\n## Bruk koden\n\nBruk den.\n'));
		expect((await compared()).parts).toEqual([expect.objectContaining({ place: 'del 1', now: '' })]);
	});

	it('shows all of it where nothing has changed, or it is asked for, and the text as one where sections cannot be paired', async () => {
		expect((await compared()).parts.map(({ place, before: earlier }) => [place, earlier])).toEqual(
			['felt title', 'felt ingress', 'del 0', 'del 1', 'del 2'].map((place) => [place, undefined]),
		);
		put('nb/koden.md', source(`${before}\n## Mer\n\nTekst.\n`));
		put('nn/koden.md', translation(git('rev-parse', '--short=12', 'HEAD~1')).replace('## Bruk koden', 'Bruk'));
		expect((await compared()).parts.map(({ place }) => place)).toEqual(['tekst']);
		expect((await compared({ all: true })).isChangesOnly).toBe(false);
	});

	it('is for translations alone', async () => {
		const workspace = await readWorkspace(folder);
		await expect(compareTranslation(workspace, { page: 'nb/koden.md' })).rejects.toThrow(
			'/nb/koden er ingen oversettelse',
		);
	});
});

describe('what has been translated', () => {
	const save = async (texts: Record<string, string>, options = {}) => {
		const workspace = await readWorkspace(folder);
		const proposal = await proposeTranslated(workspace, {
			page: 'nn/koden.md',
			texts: new Map(Object.entries(texts)),
			...options,
		});
		return proposal.changes.map(({ path, after }) => [path, after]);
	};

	it('is saved with the commit of its source, and leaves every other line and the date', async () => {
		const from = git('rev-parse', '--short=12', 'HEAD~1');
		put('nb/koden.md', source(before.replace('Hent den.', 'Hent den i appen.')));
		const now = commit();
		const saved = await save({
			'del 1': '## Hent koden\r\n\r\nHent han i appen.\r\n',
			'del 2': '## Bruk koden\n\nBruk han.',
			'felt ingress': 'Slik verkar koden.',
		});
		expect(saved).toEqual([
			['nn/koden.md', translation(from).replace('Hent han.', 'Hent han i appen.').replace(from, now)],
		]);
	});

	it('gets new sections below, loses those that are emptied, and may get a date and be shown', async () => {
		put('nn/koden.md', translation('').replace('oversatt_fra: \r\n', 'draft: true\r\nuferdig: ikke oversatt\r\n'));
		const from = git('rev-parse', '--short=12', 'HEAD~1');
		const options = { lastmod: '2026-11-27', isPublished: true };
		expect(await save({ 'ny 1': '## Vent\n\nLitt.', 'del 2': ' ', 'felt title': 'Koden' }, options)).toEqual([
			[
				'nn/koden.md',
				`---\r\ntitle: Koden\r\ningress: Slik verkar koden.\r\nlastmod: 2026-11-27\r\noversatt_fra: ${from}\r\n---\r\n\r\nFørst dette.\r\n\r\n## Hent koden\r\n\r\nHent han.\r\n\r\n## Vent\r\n\r\nLitt.\r\n\r\n`,
			],
		]);
	});

	it('waits for the source to be saved first', async () => {
		put('nb/koden.md', source(before.replace('Hent den.', 'Hent den i appen.')));
		await expect(save({})).rejects.toThrow('nb/koden.md har endringer som ikke er sjekket inn i git.');
	});
});

it('a text cut into its sections is the same text when they are put together', () => {
	const text = '---\ntitle: X\n---\nFørst.\n# A\n\n:::boks\n## B\nTekst\n:::\n\nC\n===\n';
	const names = writtenSections(text.slice(17), { locale: 'nb', facts: {} }).map(({ name }) => name);
	expect(names).toEqual(['', 'A', 'B', 'C']);
	expect(editSections(text, { changed: new Map(), added: new Map() })).toBe(text);
	expect(editSections(text, { changed: new Map([[0, 'Sist.']]), added: new Map([[3, '## D']]) })).toBe(
		`${text.replace('Først.', 'Sist.')}\n## D\n`,
	);
});
