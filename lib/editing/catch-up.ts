import { readStanding, type Standing } from './branches';
import { saidBy } from './commit';
import { type Editor, identityOf } from './editor';
import { askGit, gitIn, tryGit } from './git';
import { type Choice, type Collision, mergeVersions } from './merge-versions';
import { Refusal } from './refusal';

/** So long (ms) may the shared repository take before it is given up. */
const mostWait = 30_000;

/**
 * Asks the shared repository for what others have made. No file changes.
 *
 * @throws {Refusal} when it does not answer.
 */
export async function fetchShared(folder: string): Promise<void> {
	const remote = (await readStanding(folder))?.remote;
	if (!remote) return;
	const git = gitIn(folder, {}, { signal: AbortSignal.timeout(mostWait) });
	await askGit(git, 'fetch', '--quiet', '--prune', remote).catch((error: unknown) => {
		throw new Refusal(`Det felles lageret svarer ikke. Git sier: ${saidBy(error)}`);
	});
}

/** What became of taking in what others have published. */
export type TakenIn =
	| { state: 'alt er likt' | 'hentet' | 'godkjent og hentet' }
	/** Both have changed the same lines; the folder is as it was. */
	| { state: 'samme linjer'; collisions: readonly Collision[] }
	/** Somebody has changed files in the folder and not saved them; it is as it was. */
	| { state: 'ulagret'; said: string };

/**
 * Brings what was published when the shared repository last answered into the folder. An editor whose own work has been
 * approved whole is back on the published branch. Where both have changed the same lines, it must be chosen which are to stand.
 */
export async function takeIn(
	folder: string,
	editor?: Editor,
	choices: ReadonlyMap<string, Choice> = new Map(),
): Promise<TakenIn> {
	const standing = await readStanding(folder);
	const theirs = standing && publishedIn(standing);
	if (!theirs || (await isWithin(folder, theirs, 'HEAD'))) return { state: 'alt er likt' };
	const merged = await mergeVersions(folder, theirs, choices);
	if ('collisions' in merged) return { state: 'samme linjer', collisions: merged.collisions };
	const git = gitIn(folder, identityOf(editor));
	const { branch, published = '' } = standing;
	try {
		if (branch !== published && merged.tree === (await askGit(git, 'rev-parse', `${theirs}^{tree}`))) {
			// Nothing is left that readers lack. The branch of the same name here may lag behind: it is set to theirs.
			await askGit(git, 'switch', '--quiet', '--force-create', published, theirs);
			return { state: 'godkjent og hentet' };
		}
		const commit = (await isWithin(folder, 'HEAD', theirs))
			? theirs
			: await askGit(
					git,
					'commit-tree',
					merged.tree,
					'-p',
					'HEAD',
					'-p',
					theirs,
					'-m',
					'Ta med det andre har publisert',
				);
		await askGit(git, 'merge', '--quiet', '--ff-only', commit);
		return { state: 'hentet' };
	} catch (error) {
		return { state: 'ulagret', said: saidBy(error) };
	}
}

/** The files in which what is saved and what readers have cannot become one by itself. */
export async function collisionsIn(folder: string, standing: Standing): Promise<readonly Collision[]> {
	const theirs = publishedIn(standing);
	if (!theirs || (await isWithin(folder, theirs, 'HEAD'))) return [];
	const merged = await mergeVersions(folder, theirs, new Map());
	return 'collisions' in merged ? merged.collisions : [];
}

function publishedIn({ remote, published }: Standing): string | undefined {
	return remote && published && `${remote}/${published}`;
}

/** True when one version is among those that another is made of. */
async function isWithin(folder: string, version: string, other: string): Promise<boolean> {
	return (await tryGit(gitIn(folder), 'merge-base', '--is-ancestor', version, other)) !== undefined;
}

/** Who has changed the same lines as the editor, and where: a sentence for each file. */
export function toldOf(collisions: readonly Pick<Collision, 'file' | 'who'>[]): string[] {
	return collisions.map(({ file, who }) => `${who ?? 'Noen andre'} har endret de samme linjene som du: ${file}`);
}
