import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type InterfaceTexts, readInterfaceTexts } from '../content/checks/interface-texts';
import { changedFiles } from '../content/history/changed-files';
import { isFailing } from '../content/problem';
import { type Scan, scanContent } from '../content/store/scan';
import { understandHere } from '../content/store/understanding';
import { inspectContent } from './check';
import { type CommandRun, refusal } from './command-run';
import { type CheckOptions, readOptions, usage } from './options';
import { formatReport } from './report';
import { readSelection, type Selection, select } from './selection';

/** The command `content:check`: what it prints and how it ends. */
export async function runCheck(
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>> = {},
	project = process.cwd(),
	understand = understandHere,
): Promise<CommandRun> {
	const { options, faults } = readOptions(args);
	if (options.help && faults.length === 0) return { code: 0, output: usage, errors: '' };
	const folder = options.dir ?? (environment.CONTENT_DIR || 'content');
	const fault = await faultOfFolder(folder);
	if (faults.length > 0) return refusal([...faults, ...(fault ? [fault] : []), '', usage]);
	if (fault) return refusal([fault]);
	const scan = await scanContent(folder);
	const label = folder.replace(/(?<=.)\/+$/, '');
	const interfaceTexts = await readInterfaceTexts(project);
	const wanted = await selectionOf(options, { folder, label, project, scan, interfaceTexts });
	if (wanted.faults.length > 0) return refusal(wanted.faults);
	const { selection } = wanted;
	if (selection && isEmpty(selection) && options.format === 'text')
		return { code: 0, output: 'Ingen filer er endret.', errors: '' };
	const whole = await inspectContent(scan, {
		folder,
		label,
		interfaceTexts,
		understand,
		isSpelled: options.isSpelled,
		...(environment.STATE_DIR && { stateDir: environment.STATE_DIR }),
	});
	const report = selection ? select(whole, selection) : whole;
	const code = report.problems.some(isFailing) ? 1 : 0;
	return { code, output: formatReport(report, options.format), errors: '' };
}

function isEmpty({ content, outside }: Selection): boolean {
	return content.size + outside.size === 0;
}

interface Place {
	folder: string;
	/** The folder as people write it. */
	label: string;
	project: string;
	scan: Scan;
	interfaceTexts: InterfaceTexts | undefined;
}

/** The files that the options ask for; no selection means all of them. */
async function selectionOf(
	{ files, changedSince }: CheckOptions,
	{ folder, label, project, scan, interfaceTexts }: Place,
): Promise<{ selection?: Selection; faults: string[] }> {
	if (files.length === 0 && changedSince === undefined) return { faults: [] };
	if (changedSince === undefined) {
		const paths = [...scan.entries, ...scan.problems.map(({ file }) => ({ path: file }))].map(({ path }) => path);
		return readSelection(files, {
			...{ folder, label, project, paths },
			interfaceTexts: (interfaceTexts?.messages ?? []).map(({ file }) => file),
		});
	}
	const revision = changedSince || undefined;
	try {
		const content = new Set(await changedFiles(folder, revision));
		const messages = interfaceTexts ? await changedFiles(join(project, 'messages'), revision) : [];
		return { selection: { content, outside: new Set(messages.map((path) => `messages/${path}`)) }, faults: [] };
	} catch (error) {
		return { faults: [error instanceof Error ? error.message : String(error)] };
	}
}

/** Why a content folder cannot be read; undefined for one that can. */
export async function faultOfFolder(folder: string): Promise<string | undefined> {
	try {
		return (await stat(folder)).isDirectory() ? undefined : `«${folder}» er en fil, ikke en mappe.`;
	} catch (error) {
		const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		return missing ? `Mappen «${folder}» finnes ikke.` : `Mappen «${folder}» kan ikke leses.`;
	}
}
