import { cpus } from 'node:os';
import type { Row, Settings, Table } from './measurement';

/** One measurement as it was made: its tables, or why it was left out. */
export interface Report {
	title: string;
	/** ISO 8601. */
	takenAt: string;
	/** Processes that wanted a processor just before (the load average of a minute): what else the machine was busy with. */
	loadBefore: number;
	settings: Settings;
	tables: Table[];
	leftOut?: string;
}

/** The text of docs/benchmarks.md. */
export function markdownOf(reports: readonly Report[]): string {
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node.js ${process.version}`;
	return [
		'# Benchmarks',
		`Written by \`npm run bench -- --write\` (${machine}). Figures of different machines, or of different times, cannot be compared: read the ratios.`,
		...reports.flatMap(sectionOf),
		'',
	].join('\n\n');
}

function sectionOf({ title, takenAt, loadBefore, settings, tables, leftOut }: Report): string[] {
	const used = Object.entries(settings).map(([name, value]) => `--${name} ${value}`);
	const busy = loadBefore > cpus().length / 2 ? ' The machine was busy with other things: the figures are noisy.' : '';
	return [
		`## ${title}`,
		`${takenAt.slice(0, 10)}, load before ${loadBefore}, \`${used.join(' ')}\`.${busy}${leftOut ? ` Left out: ${leftOut}` : ''}`,
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
