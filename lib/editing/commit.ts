import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FileChange } from './file-change';
import { Refusal } from './refusal';

const run = promisify(execFile);

/** In a hook, git names its own folders by paths from somewhere else; who commits is for the editor to say. */
function environment(): NodeJS.ProcessEnv {
	const own = Object.entries(process.env).filter(
		([name]) => !name.startsWith('GIT_') || /^GIT_(?:AUTHOR|COMMITTER)_/.test(name),
	);
	return Object.fromEntries(own) as NodeJS.ProcessEnv;
}

async function git(folder: string, args: readonly string[]): Promise<string> {
	const { stdout } = await run('git', ['--literal-pathspecs', ...args], { cwd: folder, env: environment() });
	return stdout.trim();
}

/** @throws {Refusal} when nothing can be committed in a folder: it is not in git, or git does not know who the editor is. */
export async function assertCommittable(folder: string): Promise<void> {
	await git(folder, ['rev-parse', '--is-inside-work-tree']).catch(() => {
		throw new Refusal(`«${folder}» er ikke i git, så ingenting kan sjekkes inn. Kjør uten --commit.`);
	});
	await git(folder, ['var', 'GIT_AUTHOR_IDENT']).catch(() => {
		throw new Refusal(
			'Git vet ikke hva du heter. Skriv først: git config user.name "Fornavn Etternavn" og git config user.email deg@etat.no',
		);
	});
}

/**
 * Commits the files of some changes, and nothing else that lies ready. Gives the new commit.
 *
 * @throws {Refusal} with what git says, when it will not.
 */
export async function commitChanges(
	folder: string,
	title: string,
	changes: readonly Pick<FileChange, 'path' | 'after'>[],
): Promise<string> {
	try {
		const paths = changes.map(({ path }) => `./${path}`);
		const known = new Set((await git(folder, ['ls-files', '-z', '--', ...paths])).split('\0'));
		// A file that git never knew, and that is gone, is nothing to it.
		const own = changes.filter(({ path, after }) => after !== null || known.has(path)).map(({ path }) => `./${path}`);
		await git(folder, ['add', '--all', '--', ...own]);
		await git(folder, ['commit', '--quiet', '--message', title, '--', ...own]);
		return await git(folder, ['rev-parse', '--short=12', 'HEAD']);
	} catch (error) {
		const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string };
		throw new Refusal(
			`Filene er lagret, men ikke sjekket inn. Git sier: ${(stderr || stdout || String(error)).trim()}`,
		);
	}
}
