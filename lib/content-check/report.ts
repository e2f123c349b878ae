import { filePath, formatProblem, isFailing, type Problem, sentenceOf } from '../content/problem';

/** What a check found. */
export interface Report {
	/** The content folder, as people write it. */
	label: string;
	/** The files that it speaks of, those without fault among them. */
	files: readonly string[];
	problems: readonly Problem[];
	/** False when there were no interface texts to check. */
	hasInterfaceTexts: boolean;
}

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A report in one of the formats. */
export function formatReport(report: Report, format: ReportFormat): string {
	switch (format) {
		case 'text':
			return textReport(report);
		case 'json':
			return jsonReport(report);
		case 'github':
			return githubReport(report);
	}
}

/** For people: one line for each problem, and a closing line that counts them. */
export function textReport(report: Report): string {
	return [...report.problems.map((problem) => formatProblem(problem, report.label)), ...closing(report)].join('\n');
}

/** For programs: an array of problems, each with the same fields. `field` is null for a problem in the text. */
function jsonReport({ problems, label }: Report): string {
	return JSON.stringify(plainProblems(problems, label), null, 2);
}

/** Problems as programs get them, `label` being the content folder as people write it. */
export function plainProblems(problems: readonly Problem[], label: string) {
	return problems.map((problem) => ({
		file: filePath(problem, label),
		line: problem.line,
		severity: problem.severity,
		rule: problem.rule,
		field: problem.field ?? null,
		message: problem.message,
	}));
}

/**
 * For GitHub Actions, which shows each at its line of a pull request.
 *
 * The form, and what is escaped, is that of https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * and of `@actions/core`.
 */
function githubReport(report: Report): string {
	const commands = report.problems.map((problem) => {
		const file = escapeProperty(filePath(problem, report.label));
		return `::${isFailing(problem) ? 'error' : 'warning'} file=${file},line=${problem.line}::${escapeData(sentenceOf(problem))}`;
	});
	return [...commands, ...closing(report)].join('\n');
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function closing({ files, problems, hasInterfaceTexts }: Report): string[] {
	const errors = problems.filter(isFailing).length;
	const warnings = problems.length - errors;
	return [
		...(hasInterfaceTexts ? [] : ['Tekstene i grensesnittet er ikke sjekket: her er ingen mappe «messages».']),
		`${files.length} ${files.length === 1 ? 'fil' : 'filer'} sjekket: ${errors} feil, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}.`,
	];
}
