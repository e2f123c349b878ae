import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Paths, relative to a folder, of the files below it that differ from a revision in git: changed, staged, deleted and new.
 *
 * @throws {Error} in Norwegian, when the folder is not in git or the revision is not known there.
 */
export async function changedFiles(folder: string, revision = 'HEAD'): Promise<string[]> {
	const commit = await commitOf(folder, revision);
	const [changed, untracked] = await Promise.all([
		git(folder, 'diff', '--name-only', '--relative', '--no-renames', '--no-ext-diff', '-z', commit, '--', '.'),
		git(folder, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
	]);
	return [...new Set(`${changed}${untracked}`.split('\0').filter(Boolean))].map((path) => path.normalize('NFC'));
}

async function commitOf(folder: string, revision: string): Promise<string> {
	try {
		return (await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)).trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT')
			throw new Error('«--endret» trenger programmet git, som ikke er installert her. Nevn filene i stedet.');
		throw new Error(await faultOf(folder, revision));
	}
}

async function faultOf(folder: string, revision: string): Promise<string> {
	const succeeds = (...args: string[]) =>
		git(folder, ...args).then(
			() => true,
			() => false,
		);
	if (!(await succeeds('rev-parse', '--git-dir')))
		return `«${folder}» er ikke i git, så ingen vet hva som er endret. Nevn filene i stedet for --endret.`;
	if (!(await succeeds('rev-parse', '--verify', '--quiet', 'HEAD')))
		return 'Git har ingen versjon å sammenligne med ennå. Nevn filene i stedet for --endret.';
	return `«${revision}» er ikke en versjon i git. Skriv for eksempel --endret=main, eller bare --endret.`;
}

async function git(folder: string, ...args: string[]): Promise<string> {
	const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: 256 * 1024 * 1024, env: withoutGit() });
	return stdout;
}

/** A hook of git names its own repository in the environment, by paths that hold in another folder only. */
function withoutGit(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
	return { ...Object.fromEntries(kept), NODE_ENV: process.env.NODE_ENV };
}
