import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVersions } from '@/lib/content/history/file-versions';

let root = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
const write = (text: string, by: string, title: string) => {
	writeFileSync(join(root, 'content/nb/å.md'), text);
	git('add', '--all');
	git('-c', `user.name=${by}`, '-c', 'user.email=a@b.no', 'commit', '--quiet', '--message', title);
};

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'minid-versjoner-'));
	git('init', '--quiet');
	mkdirSync(join(root, 'content/nb'), { recursive: true });
	write('en\n', 'Kari', 'Lag siden');
	write('to\n', 'Ola', 'Endre siden');
});
afterAll(() => rmSync(root, { recursive: true }));

it('tells who has changed a file, what was done, and what it was before', async () => {
	expect(await readVersions(join(root, 'content'), 'nb/å.md')).toEqual([
		{ at: expect.any(Number), by: 'Ola', title: 'Endre siden', text: 'to\n', before: 'en\n' },
		{ at: expect.any(Number), by: 'Kari', title: 'Lag siden', text: 'en\n', before: '' },
	]);
});

it('knows nothing of a file that git does not have', async () => {
	expect(await readVersions(join(root, 'content'), 'nb/b.md')).toEqual([]);
	expect(await readVersions(tmpdir(), 'nb/b.md')).toEqual([]);
});
