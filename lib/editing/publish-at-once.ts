import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readStanding } from './branches';
import { saidBy } from './commit';
import { type Editor, identityOf } from './editor';
import type { FileChange } from './file-change';
import { askGit, gitIn, tryGit } from './git';
import { Refusal } from './refusal';

/** How many times a publication that others came before is made anew. */
const mostTries = 3;

/**
 * Puts some changes, and nothing else that has been saved, on the published branch of the shared repository at once: for
 * what cannot wait for approval. The folder and its branch are left as they are.
 *
 * @throws {Refusal} when the repository does not take it.
 */
export async function publishAtOnce(
	folder: string,
	title: string,
	changes: readonly Pick<FileChange, 'path' | 'after'>[],
	editor?: Editor,
): Promise<void> {
	const standing = await readStanding(folder);
	if (!standing?.remote || !standing.published) throw new Refusal('Mappen har ikke noe felles lager å publisere i.');
	const { remote, published } = standing;
	for (let tries = 1; ; tries += 1) {
		try {
			await askGit(gitIn(folder), 'fetch', '--quiet', remote, published);
			const commit = await commitOnto(folder, `${remote}/${published}`, title, changes, editor);
			await askGit(gitIn(folder), 'push', '--quiet', remote, `${commit}:refs/heads/${published}`);
			return;
		} catch (error) {
			if (tries === mostTries)
				throw new Refusal(`Lagret, men ikke publisert: det felles lageret tok ikke imot. Git sier: ${saidBy(error)}`);
		}
	}
}

/** A commit of some changes on top of another, made beside the folder in an index of its own. */
async function commitOnto(
	folder: string,
	parent: string,
	title: string,
	changes: readonly Pick<FileChange, 'path' | 'after'>[],
	editor: Editor | undefined,
): Promise<string> {
	const gitFolder = await askGit(gitIn(folder), 'rev-parse', '--absolute-git-dir');
	const index = join(gitFolder, `innhold-index-${process.pid}`);
	const git = gitIn(folder, { ...identityOf(editor), GIT_INDEX_FILE: index });
	try {
		const prefix = await askGit(git, 'rev-parse', '--show-prefix');
		await askGit(git, 'read-tree', parent);
		for (const { path, after } of changes) {
			if (after === null) {
				await tryGit(git, 'rm', '--quiet', '--cached', '--', `./${path}`);
				continue;
			}
			const blob = await askGit(git, 'hash-object', '-w', '--', `./${path}`);
			await askGit(git, 'update-index', '--add', '--cacheinfo', `100644,${blob},${prefix}${path}`);
		}
		const tree = await askGit(git, 'write-tree');
		return await askGit(git, 'commit-tree', tree, '-p', parent, '-m', title);
	} finally {
		await rm(index, { force: true });
	}
}
