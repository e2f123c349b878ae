import { readStanding } from './branches';
import { askGit, gitIn, tryGit } from './git';

/** Somebody who has changed a page otherwise than readers have it. */
export interface Colleague {
	who: string;
	/** When they last saved it, in milliseconds since 1970. */
	at: number;
}

/** What is older than this is left behind rather than waiting. */
const longestWait = '60 days ago';

/** The others who have sent changes of some files that nobody has approved, by what was fetched last: the latest first. */
export async function colleaguesAt(
	folder: string,
	files: readonly string[],
	ownEmail?: string,
	known = readStanding(folder),
): Promise<readonly Colleague[]> {
	const standing = await known;
	if (!standing?.remote || !standing.published) return [];
	const git = gitIn(folder);
	const published = `${standing.remote}/${standing.published}`;
	const own = ownEmail ?? (await tryGit(git, 'config', 'user.email'));
	const range = [`--remotes=${standing.remote}`, '--not', 'HEAD', published, '--', ...files];
	const format = '--format=%an%x00%ae%x00%at%x00%S';
	const log = await askGit(git, 'log', '--no-merges', `--since=${longestWait}`, '--source', format, ...range);
	const found = new Map<string, Colleague>();
	for (const line of log.split('\n').filter(Boolean)) {
		const [who = '', email, seconds, ref = ''] = line.split('\0');
		if (email === own || found.has(who)) continue;
		// What was approved as one new version is on no published branch itself, but says the same.
		const isSame = (await tryGit(git, 'diff', '--quiet', published, ref, '--', ...files)) !== undefined;
		if (!isSame) found.set(who, { who, at: Number(seconds) * 1000 });
	}
	return [...found.values()];
}

/** Who has changed a file last, as it was saved; undefined for one that is otherwise now, or that nobody has saved. */
export async function lastAuthorOf(folder: string, file: string): Promise<string | undefined> {
	const git = gitIn(folder);
	if ((await tryGit(git, 'diff', '--quiet', 'HEAD', '--', file)) === undefined) return undefined;
	return (await tryGit(git, 'log', '-1', '--no-merges', '--format=%an', 'HEAD', '--', file)) || undefined;
}
