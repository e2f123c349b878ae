import { rules } from './checks';
import { createContext } from './checks/context';
import { type InterfaceTexts, readInterfaceTexts } from './checks/interface-texts';
import { type ContentFolder, createContentReader } from './load';
import type { ParsedFile } from './parse';
import { formatProblem, type Problem, sortProblems } from './problem';
import { scanContent } from './scan';
import { understandHere } from './understanding';

export interface CheckReport {
	/** For people: every problem, and a closing line that counts them. */
	text: string;
	/** True when something must be mended before the content may be published. */
	failed: boolean;
}

/**
 * Checks a whole content folder, and the interface texts of `project`, against every rule. `label` is the folder as
 * people write it.
 *
 * @throws {Error} when the folder does not exist or cannot be listed.
 */
export async function checkContent(
	folder: string,
	label = 'content',
	project = process.cwd(),
	understand = understandHere,
): Promise<CheckReport> {
	const content = await createContentReader()(await scanContent(folder));
	const files = await understand(content.files);
	const problems = findProblems(content, await readInterfaceTexts(project), Date.now(), files);
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

/** Everything that is wrong with a content folder at an instant (ms since 1970), by file and line. */
export function findProblems(
	content: ContentFolder,
	interfaceTexts: InterfaceTexts,
	now: number,
	files?: readonly ParsedFile[],
): Problem[] {
	const { context, problems } = createContext(content, interfaceTexts, now, files);
	return sortProblems([...problems, ...rules.flatMap((rule) => rule.check(context))]);
}
