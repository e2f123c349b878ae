import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const run = (cwd: string, ...args: string[]) =>
	execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/**
 * An editor's copy of a shared repository, with these files in its content folder: a fresh one for each test of a file. The
 * repositories are made once and copied, since making them takes git a third of a second.
 */
export function editorsRepository(files: Readonly<Record<string, string>>) {
	let root = '';
	let home = '';
	let tests = 0;
	const inHome = (name: string) => join(home, name);

	beforeAll(async () => {
		root = await mkdtemp(join(tmpdir(), 'redaktor-'));
		home = join(root, 'mal');
		await mkdir(home);
		run(home, 'init', '--quiet', '--template=', '--bare', '--initial-branch=main', 'felles.git');
		run(home, 'clone', '--quiet', '--template=', inHome('felles.git'), 'arbeid');
		const arbeid = inHome('arbeid');
		run(arbeid, 'config', 'user.name', 'Kari Redaktør');
		run(arbeid, 'config', 'user.email', 'kari@etat.test');
		run(arbeid, 'checkout', '--quiet', '-B', 'main');
		for (const [path, text] of Object.entries(files)) {
			await mkdir(dirname(join(arbeid, 'content', path)), { recursive: true });
			await writeFile(join(arbeid, 'content', path), text);
		}
		run(arbeid, 'add', '.');
		run(arbeid, 'commit', '--quiet', '--message', 'Før');
		run(arbeid, 'push', '--quiet', '--set-upstream', 'origin', 'main');
	});
	beforeEach(async () => {
		home = join(root, `${++tests}`);
		await cp(join(root, 'mal'), home, { recursive: true });
		run(inHome('arbeid'), 'remote', 'set-url', 'origin', inHome('felles.git'));
	});
	afterEach(() => rm(home, { recursive: true, force: true }));
	afterAll(() => rm(root, { recursive: true, force: true }));

	return {
		/** The folder in which both repositories lie. */
		home: () => home,
		/** The content folder of the copy. */
		folder: () => inHome('arbeid/content'),
		/** Runs git in the copy, and gives what it says. */
		git: (...args: string[]) => run(inHome('arbeid'), ...args),
		/** Runs git in the shared repository. */
		shared: (...args: string[]) => run(inHome('felles.git'), ...args),
	};
}
