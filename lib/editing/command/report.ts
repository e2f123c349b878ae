import { formatProblem, type Problem } from '../../content/problem';
import { plainProblems } from '../../content-check/report';
import { locales } from '../../i18n/routing';
import type { ChangedSentence } from '../change-fact';
import type { FileChange } from '../file-change';
import type { Proposal } from '../proposal';
import { formsSentence, type Status, type VersionState } from '../status';

/** What has become of a proposal. */
export interface Outcome {
	/** The content folder, as people write it. */
	label: string;
	proposal: Proposal & { sentences?: readonly ChangedSentence[] };
	errors: readonly Problem[];
	warnings: readonly Problem[];
	isSaved: boolean;
	/** True when somebody only wanted to see. */
	isTrial: boolean;
	commit?: string;
}

/** A proposal for people: every file with what changes, what follows, and what would be wrong. */
export function outcomeText({ label, proposal, errors, warnings, ...outcome }: Outcome): string {
	const { title, changes, notes, sentences = [] } = proposal;
	const lines = (problems: readonly Problem[]) => problems.map((problem) => formatProblem(problem, label));
	const blocks = [
		[title],
		changes.flatMap(({ path, what }) => [`${label}/${path}`, ...what.map((sentence) => `    ${sentence}`)]),
		sentences.flatMap(({ file, line, before, after }) => [`${label}/${file}:${line}`, `  - ${before}`, `  + ${after}`]),
		notes,
		errors.length > 0 ? ['Dette må rettes:', ...lines(errors)] : [],
		lines(warnings),
		[closing({ errors, ...outcome }, changes.length)],
	];
	return blocks
		.filter((block) => block.length > 0)
		.map((block) => block.join('\n'))
		.join('\n\n');
}

function closing(
	{ isSaved, isTrial, commit, errors }: Pick<Outcome, 'isSaved' | 'isTrial' | 'commit' | 'errors'>,
	count: number,
): string {
	const files = count === 1 ? '1 fil' : `${count} filer`;
	if (count === 0) return 'Ingenting å endre.';
	if (isSaved) return commit ? `${files} er lagret og sjekket inn (${commit}).` : `${files} er lagret.`;
	return isTrial && errors.length === 0
		? `Ingenting er lagret. Uten --prøv blir ${files} endret.`
		: 'Ingenting er lagret. Rett det som må rettes først, eller skriv --likevel.';
}

/** The same for programs. */
export function outcomeJson({ label, proposal, errors, warnings, isSaved, commit = '' }: Outcome): string {
	const { title, changes, notes, sentences } = proposal;
	const plain = {
		title,
		saved: isSaved,
		commit: commit || null,
		changes: changes.map((change) => ({ file: `${label}/${change.path}`, kind: kindOf(change), what: change.what })),
		notes,
		...(sentences && { sentences: sentences.map((one) => ({ ...one, file: `${label}/${one.file}` })) }),
		problems: plainProblems([...errors, ...warnings], label),
	};
	return JSON.stringify(plain, null, 2);
}

function kindOf({ before, after }: FileChange): 'new' | 'changed' | 'deleted' {
	if (after === null) return 'deleted';
	return before === null ? 'new' : 'changed';
}

/** How a site stands, for people: a row a page, then what to do about it. */
export function statusText({ pages, forms, reviews }: Status, label: string): string {
	const shown = locales.filter((locale) => pages.some(({ versions }) => versions[locale]));
	const cell = (state: VersionState | undefined) =>
		state?.state === 'bak' ? `bak: ${state.sections.join(', ')}` : (state?.state ?? '–');
	const rows = [
		['side', ...shown],
		...pages.map(({ key, versions }) => [key || '(forsiden)', ...shown.map((locale) => cell(versions[locale]))]),
	];
	const widths =
		rows[0]?.map((_, column) => Math.max(...rows.map((row) => Math.min(40, row[column]?.length ?? 0)))) ?? [];
	const table = rows.map((row) =>
		row
			.map((text, column) => text.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	const due = reviews.map(
		({ file, line, day, owner }) =>
			`${label}/${file}:${line}  skulle vært gjennomgått ${day}${owner ? ` (eier: ${owner})` : ''}`,
	);
	return [table, unknownLines(pages), due, [formsSentence(forms)]]
		.filter((block) => block.length > 0)
		.map((block) => block.join('\n'))
		.join('\n\n');
}

/** Why it cannot be told of some translations whether they are behind, counted by reason. */
function unknownLines(pages: Status['pages']): string[] {
	const counts = new Map<string, number>();
	for (const state of pages.flatMap(({ versions }) => Object.values(versions)))
		if (state.state === 'ukjent') counts.set(state.why, (counts.get(state.why) ?? 0) + 1);
	const reasons = [...counts].map(([why, count]) => `ukjent (${count}): ${why}`);
	return reasons.length === 0 ? [] : [...reasons, 'Er oversettelsen riktig? Skriv: npm run innhold -- riktig SIDE'];
}

/** The same for programs. */
export function statusJson({ pages, forms, reviews }: Status, label: string): string {
	return JSON.stringify(
		{ pages, forms, reviews: reviews.map((one) => ({ ...one, file: `${label}/${one.file}` })) },
		null,
		2,
	);
}
