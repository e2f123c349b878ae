import { runGit } from './git';

/** A version of a file that somebody has saved. */
export interface SavedVersion {
	commit: string;
	/** Where the file lay then, from the content folder. */
	path: string;
	/** When it was saved, in milliseconds since 1970. */
	at: number;
	author: string;
	title: string;
}

/** The versions of a file, the newest first, also those under earlier names. Empty where git does not know it. */
export async function readFileHistory(folder: string, path: string, most = 50): Promise<SavedVersion[]> {
	const log = await runGit(folder, [
		...['-c', 'core.quotePath=false', 'log', '--follow', `--max-count=${most}`, '--relative', '--name-only', '-z'],
		...['--format=%x01%h%x00%at%x00%an%x00%s', '--abbrev=12', '--', `./${path}`],
	]);
	const entries = log?.toString().split('\u0001').slice(1) ?? [];
	return entries.flatMap((entry) => {
		const [commit = '', seconds, author = '', title = '', ...names] = entry.split('\0');
		const name = names.map((each) => each.trim()).find(Boolean);
		return [{ commit, path: name ?? path, at: Number(seconds) * 1000, author, title }];
	});
}
