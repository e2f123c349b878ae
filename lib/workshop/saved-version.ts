import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { keepPictures } from '../content/store/picture-store';
import { askGit, gitIn } from '../editing/git';
import { readWorkspace, type Workspace } from '../editing/workspace';
import { processWide } from '../process-wide';
import { readSettings } from '../settings';

/** What was read lately. A version does not change, but what of it is published does, so none is kept for long (ms). */
const read = processWide(
	'workshop-saved-versions',
	() => new LRUCache<string, Promise<Workspace>>({ max: 8, ttl: 10 * 60 * 1000 }),
);

/**
 * The content as it was saved in a commit, whatever the folder says now. Its pictures are kept for whoever looks at it.
 *
 * @throws {Error} when git does not have the commit.
 */
export function readSavedVersion(commit: string): Promise<Workspace> {
	const known = read.get(commit);
	if (known) return known;
	const found = readFromGit(commit);
	read.set(commit, found);
	found.catch(() => read.delete(commit));
	return found;
}

async function readFromGit(commit: string): Promise<Workspace> {
	const { contentDir, stateDir } = readSettings();
	const place = await mkdtemp(join(tmpdir(), 'minid-versjon-'));
	try {
		const asked = gitIn(contentDir);
		const [prefix, root] = [
			await askGit(asked, 'rev-parse', '--show-prefix'),
			await askGit(asked, 'rev-parse', '--show-toplevel'),
		];
		// An index beside git's own: what the editor has there is left as it is.
		const git = gitIn(root, { GIT_INDEX_FILE: join(place, 'index') });
		await askGit(git, 'read-tree', `${commit}:${prefix.replace(/\/$/, '')}`);
		const folder = join(place, 'innhold');
		await askGit(git, 'checkout-index', '--all', `--prefix=${folder}/`);
		const workspace = await readWorkspace(folder);
		await keepPictures({ contentDir, stateDir }, folder, workspace.content.images);
		return workspace;
	} finally {
		await rm(place, { recursive: true, force: true });
	}
}
