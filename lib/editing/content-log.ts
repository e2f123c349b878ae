import { askGit, gitIn } from './git';

/** A version in which somebody has changed content. */
export interface LoggedChange {
	/** The name that git has for it. */
	version: string;
	author: string;
	/** Milliseconds since 1970. */
	at: number;
	title: string;
	/** The files of the folder that it touched. */
	files: readonly string[];
}

/**
 * The versions of a range that touch a folder, the latest first; what only brings others' changes in is none.
 *
 * @param range versions, and options that choose among them
 */
export async function contentLog(folder: string, ...range: readonly string[]): Promise<LoggedChange[]> {
	const args = [
		'--no-merges',
		'--no-renames',
		'--name-only',
		'--relative',
		'-z',
		'--format=%x01%H%x02%an%x02%at%x02%s',
	];
	const said = await askGit(gitIn(folder), 'log', ...args, ...range, '--', '.');
	return said
		.split('\x01')
		.filter(Boolean)
		.map((entry) => {
			const [head = '', ...names] = entry.split('\0').map((name) => name.trim());
			const [version = '', author = '', seconds, title = ''] = head.split('\x02');
			return { version, author, at: Number(seconds) * 1000, title, files: names.filter(Boolean) };
		});
}
