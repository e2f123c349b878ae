import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { isFailing, type Problem } from '@/lib/content/problem';

/** What is found in a text, at the line of each. */
export function diagnosticsIn(text: Text, problems: readonly Problem[], firstLine: number): Diagnostic[] {
	return problems.flatMap((problem) => {
		const number = problem.line - firstLine + 1;
		if (problem.field !== undefined || number < 1 || number > text.lines) return [];
		const { from, to } = text.line(number);
		return [{ from, to, severity: isFailing(problem) ? 'error' : 'warning', message: problem.message }];
	});
}
