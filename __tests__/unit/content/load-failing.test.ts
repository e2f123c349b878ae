import type { Dirent } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';

/** What the file system answers instead, by path: a test that runs as the superuser may read everything. */
const failures = new Map<string, string>();
/** Names that a folder lists although there is nothing behind them any more. */
const ghosts: string[] = [];

jest.mock('node:fs/promises', () => {
	const real = jest.requireActual<typeof import('node:fs/promises')>('node:fs/promises');
	const check = (path: unknown) => {
		const code = failures.get(String(path));
		if (code) throw Object.assign(new Error(code), { code });
	};
	return {
		...real,
		readdir: async (path: string, options: { withFileTypes: true }) => {
			check(path);
			const entries = await real.readdir(path, options);
			const ghost = (name: string) => Object.assign(Object.create(entries[0] ?? null), { name }) as Dirent;
			return [...entries, ...(entries[0]?.isFile() ? ghosts.map(ghost) : [])];
		},
	};
});

jest.mock('node:fs', () => {
	const real = jest.requireActual<typeof import('node:fs')>('node:fs');
	return {
		...real,
		open: (path: string, flags: number, done: (error: Error | null, descriptor?: number) => void) => {
			const code = failures.get(path);
			if (code) done(Object.assign(new Error(code), { code }));
			else real.open(path, flags, done);
		},
	};
});

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'content-'));
	await mkdir(join(folder, 'nb/hjelp'), { recursive: true });
	await writeFile(join(folder, 'nb/a.md'), 'a');
	await writeFile(join(folder, 'nb/hjelp/b.md'), 'b');
	failures.clear();
	ghosts.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const load = async () => createContentReader()(await scanContent(folder));

describe('a file that may not be read', () => {
	it('is reported, and the others are read', async () => {
		failures.set(join(folder, 'nb/a.md'), 'EACCES');
		const { files, problems } = await load();
		expect(files.map(({ path }) => path)).toEqual(['nb/hjelp/b.md']);
		expect(problems).toEqual([
			{
				rule: 'unreadable',
				severity: 'fatal',
				file: 'nb/a.md',
				line: 1,
				message: 'Filen kan ikke leses (EACCES). Sjekk rettighetene til filen.',
			},
		]);
	});
});

describe('a folder that may not be read', () => {
	it('is reported, and the others are read', async () => {
		failures.set(join(folder, 'nb/hjelp'), 'EACCES');
		const { files, problems } = await load();
		expect(files.map(({ path }) => path)).toEqual(['nb/a.md']);
		expect(problems).toEqual([
			{
				rule: 'unreadable',
				severity: 'fatal',
				file: 'nb/hjelp',
				line: 1,
				message: 'Mappen kan ikke leses (EACCES). Sjekk rettighetene til mappen.',
			},
		]);
	});

	it('ends the reading when it is the content folder itself', async () => {
		failures.set(folder, 'EACCES');
		await expect(scanContent(folder)).rejects.toThrow('EACCES');
	});
});

describe('what is removed while it is read', () => {
	it('is simply gone, file or folder', async () => {
		ghosts.push('borte.md');
		failures.set(join(folder, 'nb/hjelp'), 'ENOENT');
		const { files, problems } = await load();
		expect(files.map(({ path }) => path)).toEqual(['nb/a.md']);
		expect(problems).toEqual([]);
	});
});
