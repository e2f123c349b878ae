import { formatProblem, type Problem, type Severity, sortProblems } from '../problem';
import type { StoreLog } from './store-log';

/** Says what editors should mend, each problem once for as long as it stands, and counts them. */
export function createProblemLog(contentDir: string, log: StoreLog) {
	let known = new Set<string>();
	const counts: Record<Severity, number> = { fatal: 0, error: 0, warning: 0 };
	const say = (problems: readonly Problem[]): Map<string, Severity> => {
		const lines = new Map(
			sortProblems(problems).map((problem) => [formatProblem(problem, contentDir), problem.severity] as const),
		);
		for (const [line, severity] of lines) {
			if (!known.has(line)) log(severity === 'warning' ? 'info' : 'error', line);
		}
		return lines;
	};
	return {
		/** Problems that are known already, while others may still be found. */
		begin: (problems: readonly Problem[]): void => {
			known = new Set([...known, ...say(problems).keys()]);
		},
		/** All problems of the content as it is now. */
		report: (problems: readonly Problem[]): void => {
			const lines = say(problems);
			known = new Set(lines.keys());
			for (const severity of Object.keys(counts) as Severity[])
				counts[severity] = [...lines.values()].filter((one) => one === severity).length;
		},
		counts: (): Record<Severity, number> => ({ ...counts }),
	};
}
