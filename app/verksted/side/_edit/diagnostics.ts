import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import { isFailing, type Problem } from '@/lib/content/problem';
import type { Mark } from '@/lib/editing/language-notes';

/** What marks each in the text. */
const classes = { stavefeil: 'cm-stavefeil', 'lang setning': 'cm-lang-setning' } as const;

/** What is shown in a text, and where its lines are. */
export interface Found {
	problems: readonly Problem[];
	marks: readonly Mark[] | undefined;
	/** Line of the file on which the text begins. */
	firstLine: number;
}

/** What is found in a text, at the line of each, and how it is written, at the place of each. */
export function diagnosticsIn(text: Text, { problems, marks = [], firstLine }: Found): Diagnostic[] {
	const found = problems.flatMap((problem): Diagnostic[] => {
		const number = problem.line - firstLine + 1;
		if (problem.field !== undefined || number < 1 || number > text.lines) return [];
		const { from, to } = text.line(number);
		return [{ from, to, severity: isFailing(problem) ? 'error' : 'warning', message: problem.message }];
	});
	const written = marks.flatMap(({ kind, fromEnd, toEnd, message }): Diagnostic[] => {
		const [from, to] = [text.length - fromEnd, text.length - toEnd];
		if (from < 0 || to > text.length) return [];
		return [{ from, to, severity: kind === 'stavefeil' ? 'info' : 'hint', message, markClass: classes[kind] }];
	});
	return [...found, ...written];
}
