import { resolve } from 'node:path';
import { rules } from './checks';
import { createContext } from './checks/context';
import { type InterfaceTexts, readInterfaceTexts } from './checks/interface-texts';
import { type ContentFolder, createContentReader } from './load';
import { formatProblem, isAbout, type Problem, sortProblems } from './problem';
import type { PublishedBefore } from './published-before';
import { vanishedSinceCommit } from './published-in-git';
import { scanContent } from './scan';
import { readSnapshot, snapshotFile } from './snapshot';

export interface CheckReport {
	/** For people: every problem, and a closing line that counts them. */
	text: string;
	/** True when something must be mended before the content may be published. */
	failed: boolean;
}

/**
 * Checks a whole content folder, and the interface texts of `project`, against every rule. `label` is the folder as
 * people write it. Pages that the last commit had, or the site that keeps its state in `stateDir`, count as published.
 *
 * @throws {Error} when the folder does not exist or cannot be listed, or the state cannot be read.
 */
export async function checkContent(
	folder: string,
	label = 'content',
	project = process.cwd(),
	stateDir?: string,
): Promise<CheckReport> {
	const content = await createContentReader()(await scanContent(folder));
	const now = Date.now();
	const shown = new Set(content.files.filter(({ text }) => !isDraft(text)).map(({ path }) => path));
	const isShown = (path: string) => shown.has(path) || content.problems.some((problem) => isAbout(problem, path));
	const published = new Map([
		...(await vanishedSinceCommit(folder, isShown, now)),
		...(stateDir === undefined ? [] : await publishedInState(stateDir, folder)),
	]);
	const problems = findProblems(content, await readInterfaceTexts(project), now, published);
	const errors = problems.filter(({ severity }) => severity !== 'warning').length;
	const warnings = problems.length - errors;
	const closing = [
		`${content.files.length} ${content.files.length === 1 ? 'fil' : 'filer'} sjekket: ${errors} feil,`,
		`${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}.`,
	].join(' ');
	return {
		text: [...problems.map((problem) => formatProblem(problem, label)), closing].join('\n'),
		failed: errors > 0,
	};
}

/** A page that looks hidden is looked up in git as well; its front matter may have faults. */
function isDraft(text: string): boolean {
	return /^draft:[ \t]*true\b/m.test(text);
}

/** What the site whose state lies in a folder has published. */
async function publishedInState(stateDir: string, folder: string): Promise<PublishedBefore> {
	const { published = {} } = await readSnapshot(snapshotFile(resolve(stateDir), resolve(folder)), (message) => {
		throw new Error(message);
	});
	return new Map(Object.entries(published));
}

/** Everything that is wrong with a content folder at an instant (ms since 1970), by file and line. */
export function findProblems(
	content: ContentFolder,
	interfaceTexts: InterfaceTexts,
	now: number,
	published?: PublishedBefore,
): Problem[] {
	const { context, problems } = createContext(content, interfaceTexts, now, published);
	return sortProblems([...problems, ...rules.flatMap((rule) => rule.check(context))]);
}
