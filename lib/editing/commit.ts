import { type Editor, identityOf } from './editor';
import type { FileChange } from './file-change';
import { askGit, gitIn } from './git';
import { Refusal } from './refusal';

/** @throws {Refusal} when nothing can be committed in a folder: it is not in git, or git does not know who the editor is. */
export async function assertCommittable(folder: string, editor?: Editor): Promise<void> {
	const git = gitIn(folder, identityOf(editor));
	await askGit(git, 'rev-parse', '--is-inside-work-tree').catch(() => {
		throw new Refusal(`«${folder}» er ikke i git, så ingenting kan sjekkes inn. Kjør uten --commit.`);
	});
	await askGit(git, 'var', 'GIT_AUTHOR_IDENT').catch(() => {
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
	editor?: Editor,
): Promise<string> {
	const git = gitIn(folder, identityOf(editor));
	try {
		const paths = changes.map(({ path }) => `./${path}`);
		const known = new Set((await askGit(git, 'ls-files', '-z', '--', ...paths)).split('\0'));
		// A file that git never knew, and that is gone, is nothing to it.
		const own = changes.filter(({ path, after }) => after !== null || known.has(path)).map(({ path }) => `./${path}`);
		await askGit(git, 'add', '--all', '--', ...own);
		await askGit(git, 'commit', '--quiet', '--message', title, '--', ...own);
		return await askGit(git, 'rev-parse', '--short=12', 'HEAD');
	} catch (error) {
		throw new Refusal(`Filene er lagret, men ikke sjekket inn. Git sier: ${saidBy(error)}`);
	}
}

/** What git said when it would not. The library puts the name of its own error in front. */
export function saidBy(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).replace(/^Error: /, '').trim();
}
