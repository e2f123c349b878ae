import { type Report, textReport } from './check-report';
import { rules } from './checks';
import { createContext } from './checks/context';
import { type InterfaceTexts, readInterfaceTexts } from './checks/interface-texts';
import { type ContentFolder, createContentReader } from './load';
import { isFailing, type Problem, sortProblems } from './problem';
import { type Scan, scanContent } from './scan';

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
export async function checkContent(folder: string, label = 'content', project = process.cwd()): Promise<CheckReport> {
	const report = await inspectContent(await scanContent(folder), label, project);
	return { text: textReport(report), failed: report.problems.some(isFailing) };
}

/**
 * What is wrong with the files of a scan and with the interface texts of `project`.
 *
 * @throws {Error} when a file of the project cannot be read.
 */
export async function inspectContent(scan: Scan, label: string, project: string): Promise<Report> {
	const content = await createContentReader()(scan);
	const interfaceTexts = await readInterfaceTexts(project);
	const problems = findProblems(content, interfaceTexts, Date.now());
	const files = scan.entries.map(({ path }) => path);
	return { label, files, problems, hasInterfaceTexts: interfaceTexts !== undefined };
}

/** Everything that is wrong with a content folder at an instant (ms since 1970), by file and line. */
export function findProblems(
	content: ContentFolder,
	interfaceTexts: InterfaceTexts | undefined,
	now: number,
): Problem[] {
	const { context, problems } = createContext(content, interfaceTexts, now);
	return sortProblems([...problems, ...rules.flatMap((rule) => rule.check(context))]);
}
