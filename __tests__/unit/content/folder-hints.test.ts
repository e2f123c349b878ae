import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFolderHints } from '@/lib/content/store/folder-hints';
import { waitFor } from '../../support/start-site';

describe('the system’s hints', () => {
	let folder = '';
	let hints = 0;
	const watching = createFolderHints(() => {
		hints += 1;
	});
	const hinted = () => waitFor('a hint', () => hints || undefined);
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'hints-'));
		hints = 0;
	});
	afterEach(async () => {
		watching.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('tell of a file that is written, also in a folder that has come since', async () => {
		watching.follow([folder]);
		await mkdir(join(folder, 'ny'));
		await hinted();
		watching.follow([folder, join(folder, 'ny')]);
		hints = 0;
		await writeFile(join(folder, 'ny/a.md'), 'Tekst.\n');
		await hinted();
	});

	it('do without a folder that is gone, and may be asked for again', () => {
		expect(() => watching.follow([join(folder, 'borte')])).not.toThrow();
		expect(() => watching.follow([folder])).not.toThrow();
	});
});
