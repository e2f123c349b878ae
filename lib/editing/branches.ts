import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pageSlug } from '../addresses/slug';
import { saidBy } from './commit';
import { type Editor, identityOf } from './editor';
import type { FileChange } from './file-change';
import { askGit, gitIn, tryGit } from './git';
import { Refusal } from './refusal';

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

/** How far what is saved of a file has come on its way to readers. */
export interface Approval {
	/** Whether somebody has been asked to approve it. */
	isSent: boolean;
	/** True for a file that readers have never had. */
	isNew: boolean;
}

/** Where what is saved waits for approval: of those of some files that do, how far they have come. */
export async function approvalsOf(
	folder: string,
	files: readonly string[],
): Promise<{ areNeeded: boolean; of: Readonly<Record<string, Approval>> }> {
	const standing = await readStanding(folder);
	if (!standing?.remote || !standing.published) return { areNeeded: false, of: {} };
	const waiting = files.filter((file) => standing.unapproved.includes(file));
	if (waiting.length === 0) return { areNeeded: true, of: {} };
	const base = `${standing.remote}/${standing.published}`;
	const there = await askGit(gitIn(folder), 'ls-tree', '-z', '--name-only', base, '--', ...waiting);
	const known = new Set(there.split('\0'));
	const isSent = !standing.isUnsent;
	return {
		areNeeded: true,
		of: Object.fromEntries(waiting.map((file) => [file, { isSent, isNew: !known.has(file) }])),
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
	for (const name of ['main', 'master'])
		if (await tryGit(git, 'rev-parse', '--verify', '--quiet', `refs/remotes/${remote}/${name}`)) return name;
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

/**
 * Sends a branch to the shared repository for others to look at. Gives the address where it is compared with what readers
 * have; undefined where the repository has no web address.
 *
 * @throws {Refusal} when there is nothing to send, or the repository does not take it.
 */
export async function requestApproval(folder: string): Promise<{ branch: string; address: string | undefined }> {
	const standing = await readStanding(folder);
	if (!standing?.remote) throw new Refusal('Mappen har ikke noe felles lager, så det er ingen å sende endringene til.');
	const { branch, remote, published } = standing;
	if (!branch || branch === published || standing.unapproved.length === 0)
		throw new Refusal('Det er ingenting å be om godkjenning for: alt som er lagret, er godkjent.');
	const git = gitIn(folder);
	await askGit(git, 'push', '--quiet', '--set-upstream', remote, branch).catch((error: unknown) => {
		throw new Refusal(`Det felles lageret tok ikke imot. Endringene ligger trygt her. Git sier: ${saidBy(error)}`);
	});
	const url = await askGit(git, 'remote', 'get-url', remote);
	return { branch, address: published && comparisonAddress(url, published, branch) };
}

/** Where a repository's web pages compare two branches, as GitHub, Forgejo and Gitea have it, and GitLab. */
export function comparisonAddress(remote: string, from: string, to: string): string | undefined {
	const [, host, path] =
		/^(?:https?:\/\/(?:[^@/]+@)?|ssh:\/\/(?:[^@/]+@)?|[^@/:]+@)([^/:]+(?::\d+)?)[/:](.+?)(?:\.git)?\/?$/.exec(remote) ??
		[];
	if (!host || !path) return undefined;
	// The port of an ssh address is not that of the web pages.
	const name = remote.startsWith('http') ? host : host.replace(/:\d+$/, '');
	const compare = /gitlab/i.test(name) ? '-/compare' : 'compare';
	return `https://${name}/${path}/${compare}/${[from, to].map(encodeURIComponent).join('...')}`;
}

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
