/**
 * How serious a problem is.
 *
 * - `fatal`: the file cannot be used. Check and build fail; a running site keeps the file's last good version.
 * - `error`: check and build fail; a running site shows the page, with the broken part left out.
 * - `warning`: reported to the editor, stops nothing.
 */
export type Severity = 'fatal' | 'error' | 'warning';

/** Something an editor should mend, in Norwegian and in the editor's own terms. */
export interface Problem {
	/** The rule that found it, for example `related-pages`. */
	rule: string;
	severity: Severity;
	/** Path relative to the content folder, for example `nb/om-minid.md`. */
	file: string;
	/** True when `file` is relative to the project instead, for example `messages/nn.json`. */
	outside?: true;
	/** Line in the file, counted from 1. */
	line: number;
	/** Front-matter field, for example `related_pages[1]`; absent when the problem lies in the text. */
	field?: string;
	message: string;
}

/** True for a problem of the file at `path`, or of a folder that it lies in. */
export function isAbout({ file, outside }: Problem, path: string): boolean {
	return !outside && (path === file || path.startsWith(`${file}/`));
}

/** The rule broken by a file that would take too much of the server. */
export const heavyRule = 'heavy';

/** One line for people: `content/nb/om-minid.md:12  related_pages[1]: «/x» finnes ikke.` */
export function formatProblem(problem: Problem, folder = 'content'): string {
	const note = isFailing(problem) ? '' : ' (advarsel)';
	return `${filePath(problem, folder)}:${problem.line}  ${sentenceOf(problem)}${note}`;
}

/** The file of a problem as people write it, `folder` being the content folder. */
export function filePath({ file, outside }: Problem, folder: string): string {
	return outside ? file : `${folder}/${file}`;
}

/** What is wrong, with the field it is wrong in. */
export function sentenceOf({ field, message }: Problem): string {
	return field ? `${field}: ${message}` : message;
}

/** True for a problem that check and build fail for. */
export function isFailing({ severity }: Problem): boolean {
	return severity !== 'warning';
}

/** Problems in the order an editor reads them: by file, then line; those outside the content come last. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	const place = ({ outside }: Problem) => Number(outside ?? false);
	return [...problems].sort((a, b) => place(a) - place(b) || a.file.localeCompare(b.file, 'nb') || a.line - b.line);
}
