import { pageSlug } from '../addresses/slug';
import { askGit, gitIn, tryGit, versionNamed } from './git';

/** Where a content folder stands in git. */
export interface Standing {
	/** The branch that is checked out; undefined for a commit by itself. */
	branch: string | undefined;
	/** The shared repository, by the name that git has for it; undefined where there is none. */
	remote: string | undefined;
	/** The branch of the shared repository that readers get. */
	published: string | undefined;
	/** The files in the folder that are saved and not approved: those on the branch that differ from what readers get. */
	unapproved: readonly string[];
	/** Those of them that the shared repository does not have as they are saved. */
	unsent: readonly string[];
}

/** Where a folder stands; undefined where it is not in git. What can be asked at the same time is: every room waits for it. */
export async function readStanding(folder: string): Promise<Standing | undefined> {
	const [inTree, branch, remotes] = await Promise.all([
		tryGit(gitIn(folder), 'rev-parse', '--is-inside-work-tree'),
		tryGit(gitIn(folder), 'symbolic-ref', '--quiet', '--short', 'HEAD'),
		tryGit(gitIn(folder), 'remote'),
	]);
	if (inTree !== 'true') return undefined;
	const names = remotes?.split('\n').filter(Boolean) ?? [];
	const remote = names.includes('origin') ? 'origin' : names[0];
	const published = remote && (await publishedBranch(folder, remote));
	const unapproved = published ? await ownChanges(folder, `${remote}/${published}`, 'HEAD') : [];
	const unsent = await unsentAmong(folder, unapproved, `${remote}/${branch}`);
	return { branch: branch || undefined, remote, published, unapproved, unsent };
}

/** Those of some files that are otherwise than they were sent: what others have published may have come in after that. */
async function unsentAmong(folder: string, files: readonly string[], sent: string): Promise<readonly string[]> {
	if (files.length === 0 || (await versionNamed(gitIn(folder), sent)) === undefined) return files;
	const changed = new Set(await ownChanges(folder, sent, 'HEAD'));
	return files.filter((file) => changed.has(file));
}

/**
 * The files below a folder that are otherwise than on another branch because of what was done here: since the two parted, in a
 * version or, without one, in the files as they lie. What others have put on that branch meanwhile is not among them.
 */
export async function ownChanges(folder: string, other: string, version?: string): Promise<string[]> {
	const tip = version === undefined ? [] : [version];
	const names = async (...range: readonly string[]) => {
		const args = ['--name-only', '--no-renames', '--relative', '-z', ...range, ...tip, '--', '.'];
		return (await tryGit(gitIn(folder), 'diff', ...args))?.split('\0').filter(Boolean) ?? [];
	};
	const [ours, all] = await Promise.all([names('--merge-base', other), names(other)]);
	const unlike = new Set(all);
	return ours.filter((name) => unlike.has(name));
}

/** The branch that a shared repository calls its own, else the one that most have. */
async function publishedBranch(folder: string, remote: string): Promise<string | undefined> {
	const own = `refs/remotes/${remote}/`;
	const likely = ['HEAD', 'main', 'master'].map((name) => `${own}${name}`);
	const found = await tryGit(gitIn(folder), 'for-each-ref', '--format=%(refname) %(symref)', ...likely);
	const known = new Map(
		found?.split('\n').map((line) => {
			const [name = '', leadsTo = ''] = line.split(' ');
			return [name, leadsTo] as const;
		}),
	);
	const [head = '', ...others] = likely;
	return (known.get(head) || others.find((name) => known.has(name)))?.slice(own.length);
}

/**
 * Makes sure that what is saved now does not lie among what has been approved: gives an editor who stands on the published
 * branch a branch of their own, from there. No file changes. Gives the branch.
 */
export async function leavePublishedBranch(folder: string, who: string, now: Date): Promise<string | undefined> {
	const standing = await readStanding(folder);
	if (!standing?.remote || (standing.branch !== undefined && standing.branch !== standing.published))
		return standing?.branch;
	const moment = now.toISOString().slice(0, 19).replaceAll(':', '');
	const branch = `innhold/${pageSlug(who) || 'redaksjonen'}-${moment}`;
	await askGit(gitIn(folder), 'switch', '--quiet', '--create', branch);
	return branch;
}
