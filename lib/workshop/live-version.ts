import { hashOfSite } from '../content/store/site-version';
import { readStanding, type Standing } from '../editing/branches';
import { askGit, gitIn, tryGit } from '../editing/git';
import type { Workspace } from '../editing/workspace';
import { processWide } from '../process-wide';
import { askSite } from './public-site';
import { readSavedVersion } from './saved-version';

/** A version that somebody has saved. */
interface SavedBy {
	commit: string;
	author: string;
	/** Milliseconds since 1970. */
	at: number;
	title: string;
}

/** Which version readers get, as far as anybody can tell. */
export type LiveVersion =
	| { state: 'svarer ikke'; why: string }
	| {
			state: 'svarer';
			/** As the site names it, for whoever runs it. */
			version: string;
			/** Since when the workshop has seen it. */
			since: number;
			/** True when the site had another one before: else it may be older than `since`. */
			isSinceKnown: boolean;
			/** True when it is what lies in the folder. */
			isOurs: boolean;
			saved: SavedBy | undefined;
	  };

/** So many saved versions are compared with what the site shows: each is read anew, which nobody waits for on a large site. */
const mostVersions = 3;
const mostPages = 1_000;

const lastSeen = processWide(
	'workshop-live-version',
	(): { version?: string; since: number; isSinceKnown: boolean } => ({
		since: 0,
		isSinceKnown: false,
	}),
);

/**
 * Asks the public site for its version. Its name holds a hash of what the folder makes: whoever has the same content finds the
 * same one, without fetching a page.
 */
export async function readLiveVersion(
	{ folder, context }: Workspace,
	known = readStanding(folder),
): Promise<LiveVersion> {
	const answer = await askSite('/nb');
	if (answer.state === 'svarer ikke') return answer;
	const { version, at } = answer;
	if (version !== lastSeen.version)
		Object.assign(lastSeen, { version, since: at, isSinceKnown: lastSeen.version !== undefined });
	const { since, isSinceKnown } = lastSeen;
	const hash = version.slice(version.indexOf('-') + 1);
	const isOurs = hashOfSite(context.site) === hash;
	const canCompare = context.pages.length <= mostPages;
	return {
		state: 'svarer',
		version,
		since,
		isSinceKnown,
		isOurs,
		saved: await savedVersion(folder, hash, { isOurs, canCompare, standing: await known }),
	};
}

/** The saved version that makes a site of this hash: the latest where the folder does. */
async function savedVersion(
	folder: string,
	hash: string,
	{ isOurs, canCompare, standing }: { isOurs: boolean; canCompare: boolean; standing: Standing | undefined },
): Promise<SavedBy | undefined> {
	if (!standing) return undefined;
	const git = gitIn(folder);
	const log = async (from: string, most: number) =>
		askGit(git, 'log', `--max-count=${most}`, '--format=%H%x00%an%x00%at%x00%s', from, '--', '.');
	// What is approved is what readers most likely have, however much has been saved since.
	const shared = standing.published ? `${standing.remote}/${standing.published}` : undefined;
	const logs = isOurs
		? await log('HEAD', 1)
		: [...(shared ? [await log(shared, 2)] : []), await log('HEAD', mostVersions - 1)].join('\n');
	const saved = logs.split('\n').flatMap((line): SavedBy[] => {
		const [commit, author = '', seconds, title = ''] = line.split('\0');
		return commit ? [{ commit, author, at: Number(seconds) * 1000, title }] : [];
	});
	const isDirty = (await tryGit(git, 'status', '--porcelain', '--', '.')) !== '';
	if (isOurs) return isDirty ? undefined : saved[0];
	for (const candidate of canCompare ? saved : []) {
		const { context } = await readSavedVersion(candidate.commit);
		if (hashOfSite(context.site) === hash) return candidate;
	}
	return undefined;
}
