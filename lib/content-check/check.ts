import { resolve } from 'node:path';
import { problemsOf } from '../content/checks';
import { createContext, type KnownBefore } from '../content/checks/context';
import { allAtOnce } from '../content/checks/inspector';
import { type InterfaceTexts, readInterfaceTexts } from '../content/checks/interface-texts';
import { messages } from '../content/checks/messages';
import type { ContentFolder } from '../content/files';
import { readCommitted } from '../content/history/committed-file';
import { vanishedSinceCommit } from '../content/history/published-in-git';
import { readTextHistory } from '../content/history/text-history';
import { readTranslations } from '../content/history/translations';
import { isAbout, isFailing, type Problem, sortProblems } from '../content/problem';
import { parseFile } from '../content/source/parse';
import { factsFile } from '../content/source/place';
import { createContentReader } from '../content/store/load';
import { type Scan, scanContent } from '../content/store/scan';
import { readSnapshot, snapshotFile } from '../content/store/snapshot';
import { type Understand, understandHere } from '../content/store/understanding';
import type { PublishedBefore } from '../content/types';
import { type Report, textReport } from './report';
import { spellingProblems } from './spelling';

export interface CheckReport {
	/** For people: every problem, and a closing line that counts them. */
	text: string;
	/** True when something must be mended before the content may be published. */
	failed: boolean;
}

/**
 * Checks a whole content folder, and the interface texts of `project`, against every rule. `label` is the folder as
 * people write it. Pages that the last commit had, or the site that keeps its state in `stateDir`, count as published; texts are
 * also held against the facts of the last commit.
 *
 * @throws {Error} when the folder does not exist or cannot be listed, or the state cannot be read.
 */
export async function checkContent(
	folder: string,
	label = 'content',
	project = process.cwd(),
	more: Pick<Inspected, 'stateDir' | 'understand'> = {},
): Promise<CheckReport> {
	const interfaceTexts = await readInterfaceTexts(project);
	const report = await inspectContent(await scanContent(folder), { folder, label, interfaceTexts, ...more });
	return { text: textReport(report), failed: report.problems.some(isFailing) };
}

interface Inspected {
	folder: string;
	/** The folder as people write it. */
	label: string;
	/** Undefined where there are none. */
	interfaceTexts: InterfaceTexts | undefined;
	/** Where a site with this content keeps its state. */
	stateDir?: string;
	/** Reads what the files say. */
	understand?: Understand;
	/** True when words are to be looked up too. */
	isSpelled?: boolean;
}

/**
 * What is wrong with the files of a scan and with the interface texts.
 *
 * @throws {Error} when the state cannot be read, or words are to be looked up and there are no dictionaries.
 */
export async function inspectContent(
	scan: Scan,
	{ folder, label, interfaceTexts, stateDir, understand = understandHere, isSpelled = false }: Inspected,
): Promise<Report> {
	const content = await createContentReader()(scan);
	const now = Date.now();
	const [files, published, history, committed] = await Promise.all([
		understand(content.files),
		publishedAsFarAsKnown(content, folder, stateDir, now),
		readTextHistory(folder, content.files),
		readCommitted(folder, factsFile),
	]);
	const translations = await readTranslations(folder, files);
	const known = { files, published, history, committed: committed.map(parseFile), translations };
	const found = findProblems(content, interfaceTexts, now, known);
	const problems = isSpelled ? sortProblems([...found, ...(await spellingProblems(files))]) : found;
	const paths = scan.entries.map(({ path }) => path);
	return { label, files: paths, problems, hasInterfaceTexts: interfaceTexts !== undefined };
}

async function publishedAsFarAsKnown(
	content: ContentFolder,
	folder: string,
	stateDir: string | undefined,
	now: number,
): Promise<PublishedBefore> {
	const shown = new Set(content.files.filter(({ text }) => !isDraft(text)).map(({ path }) => path));
	const isShown = (path: string) => shown.has(path) || content.problems.some((problem) => isAbout(problem, path));
	return new Map([
		...(await vanishedSinceCommit(folder, isShown, now)),
		...(stateDir === undefined ? [] : await publishedInState(stateDir, folder)),
	]);
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
	interfaceTexts: InterfaceTexts | undefined,
	now: number,
	known: KnownBefore = {},
): Problem[] {
	const { context, problems } = createContext(content, interfaceTexts, now, known);
	return sortProblems([...problems, ...allAtOnce(problemsOf(context)), ...messages.check(context)]);
}
