import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { approvalsOf, comparisonAddress, isTakenIn, requestApproval } from '@/lib/editing/approval';
import { readStanding } from '@/lib/editing/branches';
import { collisionsIn, fetchShared, takeIn } from '@/lib/editing/catch-up';
import { colleaguesAt, lastAuthorOf } from '@/lib/editing/colleagues';
import type { Choice } from '@/lib/editing/merge-versions';
import { publishAtOnce } from '@/lib/editing/publish-at-once';
import { readWorkspace } from '@/lib/editing/workspace';
import { saveProposal } from '@/lib/workshop/save';
import { publishAlerts, unpublishedAlerts } from '@/lib/workshop/unpublished-alerts';
import { editorsRepository } from '../../support/editors-repository';

const page = (title: string) => `---\ntitle: ${title}\n---\nTekst.\n`;
const { home, folder, git, shared } = editorsRepository({
	'nb/index.md': page('MinID'),
	'nb/a.md': page('A'),
	'nn/index.md': page('MinID'),
	'nn/a.md': page('A'),
});

/** Saves a text as a room does. */
async function save(path: string, after: string, options: Parameters<typeof saveProposal>[2] = {}) {
	const workspace = await readWorkspace(folder());
	const before = workspace.written.get(path);
	const { versionOf } = await import('@/lib/editing/file-change');
	const change = { path, before: before ? versionOf(before.text) : null, after, what: [] };
	return saveProposal(workspace, { title: `Rett ${path}`, changes: [change] }, { despiteErrors: true, ...options });
}

/** What somebody else puts on the published branch. */
async function publishFromElsewhere(path: string, text: string, branch = 'main'): Promise<void> {
	const other = join(home(), `annen-${Date.now()}`);
	execFileSync('git', ['clone', '--quiet', join(home(), 'felles.git'), other], { stdio: 'pipe' });
	await mkdir(dirname(join(other, path)), { recursive: true });
	await writeFile(join(other, path), text);
	for (const args of [
		['add', '.'],
		['-c', 'user.name=Ola', '-c', 'user.email=o@x.test', 'commit', '--quiet', '-m', 'Andres'],
		['push', '--quiet', 'origin', `HEAD:${branch}`],
	])
		execFileSync('git', args, { cwd: other, stdio: 'pipe' });
}

describe('what an editor saves', () => {
	it('lies on a branch of their own, in their name, and what readers have is as it was', async () => {
		await save('nb/a.md', page('B'));
		expect(git('branch', '--show-current')).toMatch(/^innhold\/kari-redaktor-\d{4}-\d\d-\d\dT\d{6}$/);
		await save('nn/a.md', page('B'));
		expect(git('log', '--format=%an: %s', 'origin/main..HEAD').split('\n')).toEqual([
			'Kari Redaktør: Rett nn/a.md',
			'Kari Redaktør: Rett nb/a.md',
		]);
		expect(shared('log', '--format=%s', 'main')).toBe('Før');
		expect(await readStanding(folder())).toMatchObject({
			remote: 'origin',
			published: 'main',
			unapproved: ['nb/a.md', 'nn/a.md'],
			unsent: ['nb/a.md', 'nn/a.md'],
		});
	});

	it('is told of file by file: what waits, whether it is sent, and what readers have never had', async () => {
		await save('nb/a.md', page('B'));
		await save('nb/ny.md', page('Ny'));
		const asked = ['nb/a.md', 'nn/a.md', 'nb/ny.md'];
		const waiting = (isSent: boolean) => ({
			areNeeded: true,
			of: { 'nb/a.md': { isSent, isSeen: true }, 'nb/ny.md': { isSent, isSeen: false } },
		});
		expect(await approvalsOf(folder(), asked)).toEqual(waiting(false));
		// A page that readers have as a draft, they do not see.
		await publishFromElsewhere('content/nb/a.md', '---\ntitle: A\ndraft: true\n---\nTekst.\n');
		git('fetch', '--quiet');
		expect((await approvalsOf(folder(), ['nb/a.md'])).of['nb/a.md']?.isSeen).toBe(false);
		git('push', '--quiet', '--force', 'origin', 'origin/main~:main');
		await requestApproval(folder());
		expect(await approvalsOf(folder(), asked)).toEqual(waiting(true));
		// What is saved after that is by itself.
		await save('nn/a.md', page('C'));
		expect((await approvalsOf(folder(), asked)).of).toMatchObject({
			'nb/a.md': { isSent: true },
			'nn/a.md': { isSent: false },
		});
	});

	it('is in the name of the one whom a login proxy has asked', async () => {
		await save('nb/a.md', page('B'), { editor: { name: 'Ola', email: 'ola@etat.test' } });
		expect(git('log', '-1', '--format=%an <%ae> %cn')).toBe('Ola <ola@etat.test> Ola');
	});

	it('goes to the others on request, and never before', async () => {
		await expect(requestApproval(folder())).rejects.toThrow('ingenting å be om godkjenning for');
		await save('nb/a.md', page('B'));
		expect(shared('branch', '--format=%(refname:short)')).toBe('main');
		const { branch, version, address } = await requestApproval(folder());
		expect(shared('log', '-1', '--format=%s', branch)).toBe('Rett nb/a.md');
		expect(await isTakenIn(folder(), version, 'origin/main')).toBe(false);
		expect(address).toBeUndefined();
		expect(await readStanding(folder())).toMatchObject({ unapproved: ['nb/a.md'], unsent: [] });
		// What comes in from others afterwards is not the editor's to send.
		await publishFromElsewhere('content/nn/a.md', page('Andres'));
		await fetchShared(folder());
		expect((await takeIn(folder())).state).toBe('hentet');
		expect(await readStanding(folder())).toMatchObject({ unapproved: ['nb/a.md'], unsent: [] });
	});

	it('is saved without git too, and says so', async () => {
		await rm(join(home(), 'arbeid/.git'), { recursive: true });
		const { commit, notes } = await save('nb/a.md', page('B'));
		expect(commit).toBeUndefined();
		expect(notes.join()).toContain('ikke i git');
		expect(await readFile(join(folder(), 'nb/a.md'), 'utf8')).toBe(page('B'));
	});
});

describe('what cannot wait for approval', () => {
	it('reaches the published branch alone, also when others have been there, and leaves the folder as it is', async () => {
		await save('nb/a.md', page('Ikke godkjent'));
		await publishFromElsewhere('content/nn/a.md', page('Andres'));
		const branch = git('branch', '--show-current');
		await save('nb/varsel.md', page('Haster'), { atOnce: true });
		expect(shared('log', '--format=%s', 'main').split('\n')).toEqual(['Rett nb/varsel.md', 'Andres', 'Før']);
		expect(shared('show', '--name-only', '--format=', 'main')).toBe('content/nb/varsel.md');
		expect(shared('show', 'main:content/nb/a.md')).toBe(page('A').trim());
		expect(git('branch', '--show-current')).toBe(branch);
		expect(git('status', '--porcelain')).toBe('');
		expect((await readStanding(folder()))?.unapproved).toEqual(['nb/a.md']);
		await publishAtOnce(folder(), 'Ta ned', [{ path: 'nb/varsel.md', after: null }]);
		expect(() => shared('show', 'main:content/nb/varsel.md')).toThrow();
	});

	it('is no one’s but the editor’s own: an alert that another has put up is neither missed here nor taken down', async () => {
		await save('nb/a.md', page('Ikke godkjent'));
		await mkdir(join(folder(), 'nb/_varsler'), { recursive: true });
		await publishFromElsewhere('content/nb/_varsler/andres.md', page('Andres'));
		git('fetch', '--quiet');
		expect(await unpublishedAlerts({ folder: folder() })).toEqual([]);
		await writeFile(join(folder(), 'nb/_varsler/egen.md'), page('Egen'));
		expect(await unpublishedAlerts({ folder: folder() })).toEqual(['nb/_varsler/egen.md']);
		await publishAlerts(await readWorkspace(folder()), undefined);
		expect(shared('ls-tree', '-r', '--name-only', 'main', 'content/nb/_varsler/').split('\n')).toEqual([
			'content/nb/_varsler/andres.md',
			'content/nb/_varsler/egen.md',
		]);
	});

	it('says that it is saved and not published when the shared repository is away', async () => {
		await rm(join(home(), 'felles.git'), { recursive: true });
		await expect(save('nb/varsel.md', page('Haster'), { atOnce: true })).rejects.toThrow('Lagret, men ikke publisert');
		expect(git('log', '-1', '--format=%s')).toBe('Rett nb/varsel.md');
	});
});

describe('fetching what others have published', () => {
	const approve = (branch: string) => {
		const other = join(home(), `godkjenner-${Date.now()}`);
		execFileSync('git', ['clone', '--quiet', join(home(), 'felles.git'), other], { stdio: 'pipe' });
		const run = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=O', '-c', 'user.email=o@x.test', ...args], { cwd: other, stdio: 'pipe' });
		run('merge', '--no-ff', '--quiet', '-m', 'Godkjent', `origin/${branch}`);
		run('push', '--quiet');
	};

	const catchUp = async (choices?: ReadonlyMap<string, Choice>) => {
		await fetchShared(folder());
		return takeIn(folder(), undefined, choices);
	};

	it('brings an editor whose work is approved back to what readers have', async () => {
		expect(await catchUp()).toEqual({ state: 'alt er likt' });
		await save('nb/a.md', page('B'));
		approve((await requestApproval(folder())).branch);
		expect(await catchUp()).toEqual({ state: 'godkjent og hentet' });
		expect(git('branch', '--show-current')).toBe('main');
		expect(await readStanding(folder())).toMatchObject({ unapproved: [], unsent: [] });
		await save('nn/a.md', page('C'));
		expect(git('branch', '--show-current')).not.toBe('main');
	});

	it('does so too where it was approved as one new version, and the branch is gone', async () => {
		await save('nb/a.md', page('B'));
		const { branch, version } = await requestApproval(folder());
		await publishFromElsewhere('content/nb/a.md', page('B'));
		shared('branch', '-D', branch);
		expect(await catchUp()).toEqual({ state: 'godkjent og hentet' });
		expect(git('branch', '--show-current')).toBe('main');
		expect(await isTakenIn(folder(), version, 'origin/main')).toBe(true);
	});

	it('tells of what is put back as it was before it was approved: readers have it otherwise', async () => {
		await save('nb/a.md', page('B'));
		approve((await requestApproval(folder())).branch);
		await save('nb/a.md', page('A'));
		await fetchShared(folder());
		await requestApproval(folder());
		expect((await readStanding(folder()))?.unapproved).toEqual(['nb/a.md']);
		expect((await approvalsOf(folder(), ['nb/a.md'])).of).toEqual({ 'nb/a.md': { isSent: true, isSeen: true } });
	});

	it('keeps what is not approved yet, and makes one of changes on neighbouring lines', async () => {
		await save('nb/a.md', '---\ntitle: A\n---\nMitt.\n');
		await publishFromElsewhere('content/nb/a.md', '---\ntitle: A\ntype: article\n---\nTekst.\n');
		expect(await catchUp()).toEqual({ state: 'hentet' });
		expect(await readFile(join(folder(), 'nb/a.md'), 'utf8')).toBe('---\ntitle: A\ntype: article\n---\nMitt.\n');
		expect((await readStanding(folder()))?.unapproved).toEqual(['nb/a.md']);
		expect(git('status', '--porcelain')).toBe('');
	});

	it('leaves files alone that somebody has changed and not saved, and says so', async () => {
		await publishFromElsewhere('content/nb/a.md', page('Andres'));
		await writeFile(join(folder(), 'nb/a.md'), page('Ulagret'));
		expect(await catchUp()).toMatchObject({ state: 'ulagret' });
		expect(await readFile(join(folder(), 'nb/a.md'), 'utf8')).toBe(page('Ulagret'));
	});

	describe('who have changed the same lines', () => {
		const theirs = page('Andres').replace('Tekst.', 'Tekst.\n\nOg dette.');
		beforeEach(async () => {
			await save('nb/a.md', page('Mitt'));
			await publishFromElsewhere('content/nb/a.md', theirs);
			await fetchShared(folder());
		});

		it('tells who, where, and both texts, sends nothing, and leaves all as it was', async () => {
			await expect(requestApproval(folder())).rejects.toThrow(
				'Ingenting er sendt.\nOla har endret de samme linjene som du: nb/a.md',
			);
			expect(shared('branch', '--format=%(refname:short)')).toBe('main');
			const collision = { file: 'nb/a.md', who: 'Ola', before: page('A'), theirs, ours: page('Mitt') };
			expect(await catchUp()).toEqual({ state: 'samme linjer', collisions: [collision] });
			const standing = await readStanding(folder());
			expect(standing && (await collisionsIn(folder(), standing))).toEqual([collision]);
			expect(git('status', '--porcelain')).toBe('');
			expect(await readFile(join(folder(), 'nb/a.md'), 'utf8')).toBe(page('Mitt'));
		});

		it.each([
			['min', page('Mitt').replace('Tekst.', 'Tekst.\n\nOg dette.'), ['nb/a.md']],
			['andres', theirs, []],
			[{ text: page('Vårt') }, page('Vårt'), ['nb/a.md']],
		] as [Choice, string, string[]][])(
			'goes on with the choice «%s», and keeps what only one has changed',
			async (choice, text, left) => {
				await catchUp(new Map([['nb/a.md', choice]]));
				expect(await readFile(join(folder(), 'nb/a.md'), 'utf8')).toBe(text);
				expect((await readStanding(folder()))?.unapproved).toEqual(left);
				if (left.length > 0) approve((await requestApproval(folder())).branch);
				expect(shared('show', 'main:content/nb/a.md')).toBe(text.trim());
			},
		);
	});

	it('where one has deleted a page that the other has changed, it is there or not as it is chosen', async () => {
		await save('nb/a.md', page('Mitt'));
		git('rm', '--quiet', 'content/nb/a.md');
		git('commit', '--quiet', '--message', 'Slett');
		await publishFromElsewhere('content/nb/a.md', page('Andres'));
		expect(await catchUp()).toMatchObject({ collisions: [{ file: 'nb/a.md', ours: null, theirs: page('Andres') }] });
		expect(await catchUp(new Map([['nb/a.md', 'min']]))).toEqual({ state: 'hentet' });
		await expect(readFile(join(folder(), 'nb/a.md'))).rejects.toThrow('ENOENT');
	});
});

describe('what a colleague has sent, and nobody has approved', () => {
	it('is known by its page, until it is approved, and the editor’s own is not among it', async () => {
		await save('nn/a.md', page('Mitt'));
		await requestApproval(folder());
		await publishFromElsewhere('content/nb/a.md', page('Andres'), 'innhold/ola');
		await fetchShared(folder());
		expect(await colleaguesAt(folder(), ['nb/a.md', 'nn/a.md'])).toEqual([{ who: 'Ola', at: expect.any(Number) }]);
		expect(await colleaguesAt(folder(), ['nn/a.md', 'nb/index.md'])).toEqual([]);
		await publishFromElsewhere('content/nb/a.md', page('Andres'));
		await fetchShared(folder());
		expect(await colleaguesAt(folder(), ['nb/a.md'])).toEqual([]);
		await takeIn(folder());
		expect(await lastAuthorOf(folder(), 'nb/a.md')).toBe('Ola');
	});
});

describe('the address of a comparison', () => {
	it.each([
		['https://github.com/etat/minid.git', 'https://github.com/etat/minid/compare/main...innhold%2Fx'],
		['git@github.com:etat/minid.git', 'https://github.com/etat/minid/compare/main...innhold%2Fx'],
		['https://bruker:hemmelig@git.etat.no/minid', 'https://git.etat.no/minid/compare/main...innhold%2Fx'],
		['ssh://git@gitlab.etat.no:2222/a/b.git', 'https://gitlab.etat.no/a/b/-/compare/main...innhold%2Fx'],
		['/srv/felles.git', undefined],
	])('of %s is %s', (remote, address) => {
		expect(comparisonAddress(remote, 'main', 'innhold/x')).toBe(address);
	});
});
