import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import type { ParsedFile } from '../content/source/parsed-file';
import { placeOf } from '../content/source/place';
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
	const args = ['--no-merges', `--max-count=${most}`, '--no-renames', '--name-only', '--relative', '-z'];
	const said = await askGit(gitIn(folder), 'log', ...args, '--format=%x01%H%x02%an%x02%at', version, '--', '.');
	for (const entry of said.split('\x01')) {
		const [head = '', ...names] = entry.split('\0').map((name) => name.trim());
		const [commit = '', author = '', seconds] = head.split('\x02');
		const files = names.filter((name) => name && placeOf(name).kind !== 'other');
		if (files.length > 0)
			return { author, at: Number(seconds) * 1000, files, gone: await goneIn(folder, [`${commit}^`, commit], files) };
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
	return Promise.all(
		names.map(async (path) =>
			parseFile({ path, text: normaliseText(await askGit(git, 'show', `${earlier}:./${path}`)) }),
		),
	);
}
