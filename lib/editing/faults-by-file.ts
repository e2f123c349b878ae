import type { Problem } from '../content/problem';

/** What is wrong with one file. */
export interface FileFaults {
	file: string;
	problems: readonly Problem[];
}

/** The graver, the more: one fault that keeps a page from being shown outweighs any number that do not. */
const weights = { fatal: 1_000_000, error: 1_000, warning: 1 } as const;

/** What is wrong, file by file, the worst first. */
export function faultsByFile(problems: readonly Problem[]): FileFaults[] {
	const files = new Map<string, Problem[]>();
	for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
	const weight = ({ problems: own }: FileFaults) => own.reduce((sum, { severity }) => sum + weights[severity], 0);
	return [...files]
		.map(([file, own]) => ({
			file,
			problems: own.sort((a, b) => weights[b.severity] - weights[a.severity] || a.line - b.line),
		}))
		.sort((a, b) => weight(b) - weight(a) || a.file.localeCompare(b.file, 'nb'));
}
