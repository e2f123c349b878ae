import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Problem } from '../content/problem';
import { didYouMean } from '../content/suggest';
import type { Report } from './report';

/** The files that somebody wants to hear of: paths relative to the content folder, and to the project for interface texts. */
export interface Selection {
	content: ReadonlySet<string>;
	/** Folders of the content of which everything counts, also what ought to be there and is not. */
	folders?: ReadonlySet<string>;
	outside: ReadonlySet<string>;
}

/** The part of a report that is about the selected files. */
export function select(report: Report, { content, folders = new Set(), outside }: Selection): Report {
	const isInContent = (file: string) => content.has(file) || [...folders].some((folder) => isAtOrBelow(file, folder));
	const isSelected = ({ file, outside: isOutside }: Problem) => (isOutside ? outside.has(file) : isInContent(file));
	return {
		...report,
		files: [...report.files.filter((file) => content.has(file)), ...outside],
		problems: report.problems.filter(isSelected),
		hasInterfaceTexts: report.hasInterfaceTexts || outside.size === 0,
	};
}

interface Place {
	/** The content folder as it was given. */
	folder: string;
	/** The folder as people write it. */
	label: string;
	project: string;
	/** Every file of the content folder. */
	paths: readonly string[];
	/** Files of the project that may be named too. */
	interfaceTexts: readonly string[];
}

/** The files that are meant by arguments: paths from here or from the content folder, of files or whole folders. */
export async function readSelection(
	args: readonly string[],
	place: Place,
): Promise<{ selection: Selection; faults: string[] }> {
	const root = await realpath(place.folder);
	const content = new Set<string>();
	const folders = new Set<string>();
	const outside = new Set<string>();
	const faults: string[] = [];
	for (const arg of args) {
		const fromHere = within(root, await realpathIfAny(resolve(arg))) ?? within(resolve(place.folder), resolve(arg));
		const fromContent = within(root, resolve(root, arg));
		const meant = [fromHere, fromContent].find((at) => place.paths.some((path) => isAtOrBelow(path, at)));
		const found = place.paths.filter((path) => isAtOrBelow(path, meant));
		if (meant !== undefined && !found.includes(meant)) folders.add(meant);
		const inProject = within(resolve(place.project), resolve(arg));
		const texts = place.interfaceTexts.filter((path) => isAtOrBelow(path, inProject));
		for (const path of found) content.add(path);
		for (const path of texts) outside.add(path);
		if (found.length + texts.length === 0) faults.push(missing(arg, place));
	}
	return { selection: { content, folders, outside }, faults };
}

function missing(arg: string, { label, paths }: Place): string {
	const names = arg.startsWith(`${label}/`) ? paths.map((path) => `${label}/${path}`) : paths;
	return `Filen «${arg}» finnes ikke i «${label}».${didYouMean(arg, names)}`;
}

function isAtOrBelow(path: string, at: string | undefined): boolean {
	if (at === undefined) return false;
	return at === '' || path === at || path.startsWith(`${at}/`);
}

/** The path of a file within a folder, as content paths are written; undefined when it lies elsewhere. */
function within(folder: string, file: string): string | undefined {
	const path = relative(folder, file);
	if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return undefined;
	return path.split(sep).join('/').normalize('NFC');
}

/** Where a path leads, links followed; the path itself when there is nothing there. */
async function realpathIfAny(path: string): Promise<string> {
	return realpath(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return path;
		throw error;
	});
}
