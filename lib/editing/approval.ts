import { readBlobs } from '../content/history/git';
import { parseFile } from '../content/source/parse';
import { ownChanges, readStanding, type Standing } from './branches';
import { takeIn, toldOf } from './catch-up';
import { saidBy } from './commit';
import type { Editor } from './editor';
import { askGit, blobsIn, gitIn, versionNamed } from './git';
import { pageState } from './page-state';
import { Refusal } from './refusal';

/** How far what is saved of a file has come on its way to readers. */
export interface Approval {
	/** Whether somebody has been asked to approve it. */
	isSent: boolean;
	/** True for a file of which readers have an earlier version now; of a page that waits, or is a draft, they have none. */
	isSeen: boolean;
}

/** Where what is saved waits for approval: of those of some files that do, how far they have come. */
export async function approvalsOf(
	folder: string,
	files: readonly string[],
	known = readStanding(folder),
	now = Date.now(),
): Promise<{ areNeeded: boolean; of: Readonly<Record<string, Approval>> }> {
	const standing = await known;
	if (!standing?.remote || !standing.published) return { areNeeded: false, of: {} };
	const waiting = files.filter((file) => standing.unapproved.includes(file));
	if (waiting.length === 0) return { areNeeded: true, of: {} };
	const base = `${standing.remote}/${standing.published}`;
	const seen = await seenAmong(folder, base, waiting, now);
	const unsent = new Set(standing.unsent);
	return {
		areNeeded: true,
		of: Object.fromEntries(waiting.map((file) => [file, { isSent: !unsent.has(file), isSeen: seen.has(file) }])),
	};
}

/** Those of some files that readers see something of, as they are in a version. */
async function seenAmong(folder: string, version: string, files: readonly string[], now: number): Promise<Set<string>> {
	const blobs = await blobsIn(gitIn(folder), version, files);
	const texts = await readBlobs(folder, [...new Set(blobs.values())]);
	const isSeen = (file: string) => {
		const text = texts?.get(blobs.get(file) ?? '');
		if (text === undefined) return blobs.has(file);
		const parsed = parseFile({ path: file, text });
		return !['utkast', 'venter', 'utløpt'].includes(pageState(parsed, parsed.problems, now).kind);
	};
	return new Set(files.filter(isSeen));
}

/**
 * Sends what is saved to the shared repository for others to look at, once it is told apart from what readers had when that was
 * last asked. Gives the address where the two are compared; undefined where the repository has no web address.
 *
 * @throws {Refusal} when there is nothing to send, when it could not become one with what readers have, or when the repository
 * does not take it.
 */
export async function requestApproval(
	folder: string,
	editor?: Editor,
): Promise<{ branch: string; version: string; address: string | undefined }> {
	const taken = await takeIn(folder, editor);
	if (taken.state === 'samme linjer') throw new Refusal('Ingenting er sendt.', ...toldOf(taken.collisions));
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
	const version = await askGit(git, 'rev-parse', branch);
	return { branch, version, address: published && comparisonAddress(url, published, branch) };
}

/** The version that waits for somebody to approve it; undefined where nothing does, or not all of it has been sent. */
export async function sentVersion(
	folder: string,
	{ unapproved, unsent }: Pick<Standing, 'unapproved' | 'unsent'>,
): Promise<string | undefined> {
	return unapproved.length > 0 && unsent.length === 0 ? askGit(gitIn(folder), 'rev-parse', 'HEAD') : undefined;
}

/** True where another version has all that was done in one, also where it was taken in as one new version. */
export async function isTakenIn(folder: string, version: string, other: string): Promise<boolean> {
	const known = await versionNamed(gitIn(folder), version);
	return known !== undefined && (await ownChanges(folder, other, version)).length === 0;
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
