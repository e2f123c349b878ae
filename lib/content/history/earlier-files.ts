import { readBlobs, runGit } from './git';

/** A file of a content folder as it was in a commit. */
export interface EarlierFile {
	commit: string;
	/** In the folder. */
	path: string;
}

/**
 * The texts of files as they were in commits, in the order asked for; undefined for a commit or a file that is not known.
 * Nothing at all when git cannot say: the folder lies in no work tree, or there is no git.
 */
export async function readEarlier(
	folder: string,
	wanted: readonly EarlierFile[],
): Promise<(string | undefined)[] | undefined> {
	const names = wanted.map(({ commit, path }) => `${commit}:./${path}\n`).join('');
	// One line for each name: `<hash> blob <bytes>`, or something else for what is not there.
	const found = await runGit(folder, ['cat-file', '--batch-check'], names);
	if (!found || !(await isTracked(folder))) return undefined;
	const hashes = found
		.toString()
		.split('\n')
		.map((line) => /^(\S+) blob \d+$/.exec(line)?.[1]);
	const texts = await readBlobs(folder, [...new Set(hashes.filter((hash) => hash !== undefined))]);
	return wanted.map((_, index) => texts?.get(hashes[index] ?? ''));
}

/** The commit that last changed a file, and whether it has been changed since; undefined when git does not know the file. */
export async function lastCommitOf(
	folder: string,
	path: string,
): Promise<{ commit: string; isChanged: boolean } | undefined> {
	const [log, status] = await Promise.all([
		runGit(folder, ['log', '-1', '--format=%h', '--abbrev=12', '--', `./${path}`]),
		runGit(folder, ['status', '--porcelain', '--', `./${path}`]),
	]);
	const commit = log?.toString().trim();
	return commit && status ? { commit, isChanged: status.length > 0 } : undefined;
}

/** True where git keeps a folder and has a commit. */
async function isTracked(folder: string): Promise<boolean> {
	return (await runGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'])) !== undefined;
}
