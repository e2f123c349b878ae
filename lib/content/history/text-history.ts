import { endsAt, isDate } from '../dates';
import type { SourceFile } from '../files';
import { readBlobs, runGit } from './git';

/** A file as somebody committed it. */
export interface TextVersion {
	/** When it was written (the commit's author date), in milliseconds since 1970. */
	at: number;
	/** The whole file. */
	text: string;
}

/** By file, the newest version first: those written after the file's present `lastmod`, and the one before them. */
export type TextHistory = ReadonlyMap<string, readonly TextVersion[]>;

/**
 * What git knows of the files' past, in three calls for the whole folder. Only files whose text may have changed after
 * their `lastmod` are in it. Empty when git cannot say.
 */
export async function readTextHistory(folder: string, files: readonly SourceFile[]): Promise<TextHistory> {
	const [log, changed] = await Promise.all([
		runGit(folder, [
			...['-c', 'core.quotePath=false', 'log', '--no-merges', '--no-renames', '--raw', '--no-abbrev', '--relative'],
			...['--format=@%at', '--', '.'],
		]),
		runGit(folder, [
			'-c',
			'core.quotePath=false',
			'diff',
			'--name-only',
			'--no-renames',
			'--relative',
			'HEAD',
			'--',
			'.',
		]),
	]);
	if (!log || !changed) return new Map();
	const edited = new Set(changed.toString().normalize('NFC').split('\n'));
	const commits = commitsByFile(log.toString());
	const wanted = new Map<string, FileCommit[]>();
	for (const { path, text } of files) {
		const past = pastOf(commits.get(path) ?? [], lastmodIn(text));
		if (past.length > 1 || (past.length === 1 && edited.has(path))) wanted.set(path, past);
	}
	const texts = await readBlobs(folder, [...new Set([...wanted.values()].flat().map(({ blob }) => blob))]);
	if (!texts) return new Map();
	const versions = [...wanted].map(([path, past]): [string, TextVersion[]] => [
		path,
		past.map(({ at, blob }) => ({ at, text: texts.get(blob) ?? '' })),
	]);
	return new Map(versions);
}

interface FileCommit {
	at: number;
	blob: string;
}

/** Reads `git log --raw`: a line `@seconds` for each commit, then `:mode mode blob blob status⇥path` for each file. */
function commitsByFile(log: string): Map<string, FileCommit[]> {
	const files = new Map<string, FileCommit[]>();
	let at = 0;
	for (const line of log.split('\n')) {
		if (line.startsWith('@')) at = Number(line.slice(1)) * 1000;
		const [, blob, name] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \w+\t(.+)$/.exec(line) ?? [];
		if (blob === undefined || name === undefined) continue;
		const path = name.normalize('NFC');
		const commits = files.get(path);
		if (commits) commits.push({ at, blob });
		else files.set(path, [{ at, blob }]);
	}
	return files;
}

/** The commits after a day, and the one before them. What lies before a deletion is another file's past. */
function pastOf(commits: readonly FileCommit[], lastmod: string | undefined): FileCommit[] {
	if (lastmod === undefined) return [];
	const deleted = commits.findIndex(({ blob }) => /^0+$/.test(blob));
	const alive = deleted < 0 ? commits : commits.slice(0, deleted);
	const covered = alive.findIndex(({ at }) => at < endsAt(lastmod));
	return alive.slice(0, covered < 0 ? alive.length : covered + 1);
}

function lastmodIn(text: string): string | undefined {
	const [, value] = /^lastmod:[ \t]*['"]?(\d{4}-\d{2}-\d{2})\b/m.exec(text) ?? [];
	return value !== undefined && isDate(value) ? value : undefined;
}
