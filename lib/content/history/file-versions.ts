import { readBlobs, runGit } from './git';

/** A file as somebody saved it. */
export interface FileVersion {
	/** When (the commit's author date), in milliseconds since 1970. */
	at: number;
	/** Who. */
	by: string;
	/** What was done. */
	title: string;
	/** The whole file; empty where it was deleted. */
	text: string;
	/** As it was before, in the same way. */
	before: string;
}

/** So many versions are enough to see what has happened lately. */
const mostVersions = 10;

/** The latest versions of a file, the newest first, each with what was there before. Empty where git knows nothing of it. */
export async function readVersions(folder: string, path: string): Promise<FileVersion[]> {
	const log = await runGit(folder, [
		...['log', `--max-count=${mostVersions + 1}`, '--no-merges', '--no-renames', '--raw', '--no-abbrev'],
		...['--format=@%at%x09%an%x09%s', '--', `./${path}`],
	]);
	const commits = [
		...(log?.toString() ?? '').matchAll(/^@(\d+)\t([^\t\n]*)\t(.*)\n\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+)/gm),
	];
	const texts = await readBlobs(folder, [...new Set(commits.map(([, , , , blob = '']) => blob))]);
	const textAt = (index: number) => texts?.get(commits[index]?.[4] ?? '') ?? '';
	return commits.slice(0, mostVersions).map(([, seconds, by = '', title = ''], index) => ({
		at: Number(seconds) * 1000,
		by,
		title,
		text: textAt(index),
		before: textAt(index + 1),
	}));
}
