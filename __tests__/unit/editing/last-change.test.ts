import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { asLastSeen, lastChange } from '@/lib/editing/last-change';

let home = '';
const git = (...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=Ola', '-c', 'user.email=o@x.test', ...args], { cwd: home, stdio: 'pipe' });
const commit = async (path: string, text: string) => {
	await mkdir(join(home, path, '..'), { recursive: true });
	await writeFile(join(home, path), text);
	git('add', '--all');
	git('commit', '--quiet', '--message', `Skriv ${path}`);
};
const page = (title: string) => `---\ntitle: ${title}\n---\n\nTekst.\n`;

beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), 'holder-endring-'));
	git('init', '--quiet', '--initial-branch=main');
	await commit('innhold/nb/a.md', page('Siden A'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

it('the last change of content is the last that a reader gets something of, whatever has been brought in and noted since', async () => {
	git('switch', '--quiet', '--create', 'gren');
	await commit('innhold/nb/b.md', page('Siden B'));
	git('switch', '--quiet', 'main');
	await commit('lib/kode.ts', 'kode\n');
	git('merge', '--quiet', '--no-ff', '--no-edit', 'gren');
	await commit('innhold/README.md', 'For redaktører\n');
	const change = await lastChange(join(home, 'innhold'), 'HEAD');
	expect(change).toMatchObject({ author: 'Ola', files: ['nb/b.md'], gone: [] });
});

it('what was taken away is still called what it was', async () => {
	await commit('innhold/nb/_varsler/nede.md', '---\ntitle: MinID er nede\ntype: info\n---\n\nVent.\n');
	git('rm', '--quiet', 'innhold/nb/_varsler/nede.md');
	git('commit', '--quiet', '--message', 'Ta ned');
	const change = await lastChange(join(home, 'innhold'), 'HEAD');
	expect(change?.files.map(fileNamesOf(change.gone))).toEqual(['driftsmeldingen «MinID er nede» (bokmål)']);
	await commit('innhold/nb/a.md', page('Siden A, ny'));
	const gone = await asLastSeen(join(home, 'innhold'), ['nb/_varsler/nede.md', 'nb/aldri.md']);
	expect(gone.map(({ file }) => fileNamesOf(gone)(file))).toEqual(['driftsmeldingen «MinID er nede» (bokmål)']);
});
