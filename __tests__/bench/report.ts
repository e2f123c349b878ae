import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Row, Table } from './measurement';

const file = 'docs/benchmarks.md';

/** One measurement as it was made: its tables, or why it was left out. */
export interface Report {
	title: string;
	/** ISO 8601. */
	takenAt: string;
	/** Processes that wanted a processor just before (the load average of a minute): what else the machine was busy with. */
	loadBefore: number;
	/** The options by name. */
	settings: Readonly<Record<string, string | number>>;
	tables: Table[];
	/** A file beside the document, and what it shows. */
	picture?: { file: string; text: string };
	leftOut?: string;
}

/** Shows people what has been measured. */
export function print({ title, tables, leftOut }: Report): void {
	console.log(`\n== ${title}`);
	if (leftOut) console.log(`Left out: ${leftOut}`);
	for (const { title, rows, notes } of tables) {
		console.log(`\n${title}`);
		console.table(rows);
		for (const note of notes) console.log(note);
	}
}

/** Writes what has been measured into docs/benchmarks.md, in the place of the same measurements made earlier. */
export async function writeReports(reports: readonly Report[]): Promise<void> {
	await writeFile(file, markdownOf(reports, await readFile(file, 'utf8').catch(() => '')));
}

/** The text of docs/benchmarks.md: what was not measured anew stays as it was. */
export function markdownOf(reports: readonly Report[], earlier = ''): string {
	const sections = new Map(
		earlier
			.split(/^(?=## )/m)
			.slice(1)
			.map((section) => [titleOf(section), section.trim()]),
	);
	for (const report of reports) sections.set(report.title, sectionOf(report).join('\n\n'));
	return [
		'# Benchmarks',
		'Written by `npm run bench -- --write` and `npm run soak -- --write`. Figures of different machines, or of different times, cannot be compared: read the ratios.',
		...sections.values(),
		'',
	].join('\n\n');
}

const titleOf = (section: string): string => /^## (.*)/.exec(section)?.[1] ?? '';

function sectionOf({ title, takenAt, loadBefore, settings, tables, picture, leftOut }: Report): string[] {
	const used = Object.entries(settings).map(([name, value]) => `--${name} ${value}`);
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node.js ${process.version}`;
	const busy = loadBefore > cpus().length / 2 ? ' The machine was busy with other things: the figures are noisy.' : '';
	return [
		`## ${title}`,
		`${takenAt.slice(0, 10)}, ${machine}, load before ${loadBefore}, \`${used.join(' ')}\`.${busy}${leftOut ? ` Left out: ${leftOut}` : ''}`,
		...(picture ? [`![${picture.text}](${picture.file})`] : []),
		...tables.flatMap((table) => [`### ${table.title}`, tableOf(table.rows), ...notesOf(table.notes)]),
	];
}

function tableOf(rows: readonly Row[]): string {
	const columns = Object.keys(rows[0] ?? {});
	const line = (cells: readonly (string | number)[]) =>
		`| ${cells.map((cell) => `${cell}`.replaceAll('|', '\\|')).join(' | ')} |`;
	return [
		line(columns),
		line(columns.map(() => '---')),
		...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
	].join('\n');
}

function notesOf(notes: readonly string[]): string[] {
	return notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : [];
}
