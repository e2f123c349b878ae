import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requestApproval } from '@/lib/editing/approval';
import { readStanding } from '@/lib/editing/branches';
import { versionOf } from '@/lib/editing/file-change';
import { proposeTakeBack, unsentSaves } from '@/lib/editing/take-back';
import { readWorkspace } from '@/lib/editing/workspace';
import { saveProposal } from '@/lib/workshop/save';
import { editorsRepository } from '../../support/editors-repository';

const page = (title: string) => `---\r\ntitle: ${title}\n---\nTekst.\n`;
const { folder, git } = editorsRepository({ 'nb/index.md': page('MinID'), 'nb/a.md': page('A') });
const read = (path: string) => readFile(join(folder(), path), 'utf8');

async function save(title: string, texts: Record<string, string | null>, bytes?: Uint8Array): Promise<void> {
	const workspace = await readWorkspace(folder());
	const changes = Object.entries(texts).map(([path, after]) => {
		const known = workspace.written.get(path);
		return { path, before: known ? versionOf(known.text) : null, after, ...(bytes && { bytes }), what: [] };
	});
	await saveProposal(workspace, { title, changes }, { despiteErrors: true });
}

const titles = async () => (await unsentSaves(folder())).map(({ title }) => title);

async function takeBack(title: string): Promise<readonly string[]> {
	const save = (await unsentSaves(folder())).find((unsent) => unsent.title === title);
	const workspace = await readWorkspace(folder());
	const proposal = await proposeTakeBack(workspace, { version: save?.version ?? '' });
	await saveProposal(workspace, proposal, { despiteErrors: true });
	return proposal.notes;
}

/** Where to look for what was taken back, as far as it is told. */
const history = expect.stringContaining('«Historie» nederst på siden');

it('what is saved and not sent is taken back to the byte, by a save of its own that can be taken back too', async () => {
	await save('Endre a', { 'nb/a.md': page('B'), 'nb/ny.md': page('Ny') });
	await save('Endre forsiden', { 'nb/index.md': page('Ny forside') });
	expect(await unsentSaves(folder())).toMatchObject([
		{ title: 'Endre forsiden', files: ['nb/index.md'] },
		{ title: 'Endre a', files: ['nb/a.md', 'nb/ny.md'] },
	]);
	const before = git('rev-parse', 'HEAD');
	expect(await takeBack('Endre a')).toContainEqual(history);
	expect(await read('nb/a.md')).toBe(page('A'));
	await expect(read('nb/ny.md')).rejects.toThrow('ENOENT');
	expect(await read('nb/index.md')).toBe(page('Ny forside'));
	expect(git('rev-parse', 'HEAD~')).toBe(before);
	expect((await readStanding(folder()))?.unapproved).toEqual(['nb/index.md']);
	expect(await titles()).toEqual(['Endre forsiden']);
	await takeBack('Endre forsiden');
	expect(await titles()).toEqual([]);
});

it('what has been deleted comes back, and a picture goes', async () => {
	await save('Slett a', { 'nb/a.md': null });
	await save('Nytt bilde', { 'bilder/kart.webp': '' }, new Uint8Array([82, 0, 255]));
	expect(await takeBack('Slett a')).not.toContainEqual(history);
	await takeBack('Nytt bilde');
	expect(await read('nb/a.md')).toBe(page('A'));
	await expect(read('bilder/kart.webp')).rejects.toThrow('ENOENT');
});

it('is refused where something is saved on top of it, until that has been taken back', async () => {
	await save('Først', { 'nb/a.md': page('B') });
	await save('Så', { 'nb/a.md': page('C') });
	await expect(takeBack('Først')).rejects.toThrow(
		'er endret igjen etter dette. Ta først tilbake det som er lagret sist.',
	);
	expect(await read('nb/a.md')).toBe(page('C'));
	await takeBack('Så');
	expect(await titles()).toEqual(['Ta tilbake lagringen «Så»', 'Først']);
	await takeBack('Først');
	expect(await read('nb/a.md')).toBe(page('A'));
});

it('is refused for what has been sent', async () => {
	await save('Endre a', { 'nb/a.md': page('B') });
	const [sent] = await unsentSaves(folder());
	await requestApproval(folder());
	expect(await titles()).toEqual([]);
	await expect(proposeTakeBack(await readWorkspace(folder()), { version: sent?.version ?? '' })).rejects.toThrow(
		'det er sendt til godkjenning',
	);
	await save('Mer', { 'nb/index.md': page('Ny') });
	expect(await titles()).toEqual(['Mer']);
});
