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
	/** Whether some of it has not been sent to the shared repository. */
	isUnsent: boolean;
}

/** Where a folder stands; undefined where it is not in git. */
export async function readStanding(folder: string): Promise<Standing | undefined> {
	const git = gitIn(folder);
	if ((await tryGit(git, 'rev-parse', '--is-inside-work-tree')) !== 'true') return undefined;
	const branch = await tryGit(git, 'symbolic-ref', '--quiet', '--short', 'HEAD');
	const remotes = (await askGit(git, 'remote')).split('\n').filter(Boolean);
	const remote = remotes.includes('origin') ? 'origin' : remotes[0];
	const published = remote && (await publishedBranch(folder, remote));
	const base = published && `${remote}/${published}`;
	const unapproved = base ? await ownChanges(folder, base, 'HEAD') : [];
	const sent = branch && (await tryGit(git, 'rev-list', '--count', `${remote}/${branch}..HEAD`));
	return {
		branch: branch || undefined,
		remote,
		published,
		unapproved,
		isUnsent: unapproved.length > 0 && sent !== '0',
	};
}

/**
 * The files below a folder that are otherwise than on another branch because of what was done here: since the two parted, in a
 * version or, without one, in the files as they lie. What others have put on that branch meanwhile is not among them.
 */
export async function ownChanges(folder: string, other: string, version?: string): Promise<string[]> {
	const git = gitIn(folder);
	const tip = version === undefined ? [] : [version];
	const names = async (...range: readonly string[]) => {
		const args = ['--name-only', '--no-renames', '--relative', '-z', ...range, ...tip, '--', '.'];
		return (await tryGit(git, 'diff', ...args))?.split('\0').filter(Boolean) ?? [];
	};
	const [ours, unlike] = [await names('--merge-base', other), new Set(await names(other))];
	return ours.filter((name) => unlike.has(name));
}

/** The branch that a shared repository calls its own, else the one that most have. */
async function publishedBranch(folder: string, remote: string): Promise<string | undefined> {
	const git = gitIn(folder);
	const head = await tryGit(git, 'symbolic-ref', '--quiet', '--short', `refs/remotes/${remote}/HEAD`);
	if (head) return head.slice(remote.length + 1);
	for (const name of ['main', 'master']) if (await versionNamed(git, `refs/remotes/${remote}/${name}`)) return name;
	return undefined;
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
