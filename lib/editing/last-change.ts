import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile } from '../content/source/parsed-file';
import { placeOf } from '../content/source/place';
import { contentLog } from './content-log';
import { askGit, gitIn, tryGit } from './git';

/** A change of content that somebody has made. */
export interface ContentChange {
	author: string;
	/** Milliseconds since 1970. */
	at: number;
	/** The files that it touched, those that readers get something of. */
	files: readonly string[];
	/** Those that it took away, as they were. */
	gone: readonly ParsedFile[];
}

/** So far back it is looked for. */
const most = 20;

/** The last change of content in a version: what only brings others' changes in, or touches no text of the site, is none. */
export async function lastChange(folder: string, version: string): Promise<ContentChange | undefined> {
	for (const { version: commit, author, at, files: touched } of await contentLog(
		folder,
		`--max-count=${most}`,
		version,
	)) {
		const files = touched.filter((name) => placeOf(name).kind !== 'other');
		if (files.length > 0) return { author, at, files, gone: await goneIn(folder, [`${commit}^`, commit], files) };
	}
	return undefined;
}

/** The files among some that an earlier version has and a later one has not, as they were. */
export async function goneIn(
	folder: string,
	[earlier, later]: readonly [string, string],
	files: readonly string[],
): Promise<ParsedFile[]> {
	// Git takes no path for every path.
	if (files.length === 0) return [];
	const git = gitIn(folder);
	const args = ['--name-only', '--no-renames', '--diff-filter=D', '--relative', '-z', earlier, later, '--', ...files];
	// The first version of all has none before it.
	const names = (await tryGit(git, 'diff', ...args))?.split('\0').filter(Boolean) ?? [];
	return Promise.all(names.map((path) => asItWas(folder, earlier, path)));
}

/** Files that have been deleted, as they last were; those that no version has had are left out. */
export async function asLastSeen(folder: string, files: readonly string[]): Promise<ParsedFile[]> {
	const seen = await Promise.all(
		files.map(async (path) => {
			const args = ['log', '--max-count=1', '--diff-filter=D', '--format=%H', 'HEAD', '--', `./${path}`];
			const deletion = await tryGit(gitIn(folder), ...args);
			return deletion ? [await asItWas(folder, `${deletion}^`, path)] : [];
		}),
	);
	return seen.flat();
}

async function asItWas(folder: string, version: string, path: string): Promise<ParsedFile> {
	return parseFile({ path, text: normaliseText(await askGit(gitIn(folder), 'show', `${version}:./${path}`)) });
}
