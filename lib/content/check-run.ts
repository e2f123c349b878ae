import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkContent } from './check';
import { didYouMean } from './suggest';
import { understandHere } from './understanding';

export const usage = [
	'Bruk: npm run content:check [-- --dir MAPPE]',
	'',
	'Sjekker innholdet og forteller hva som må rettes.',
	'',
	'  --dir MAPPE   mappen som skal sjekkes (ellers CONTENT_DIR, ellers content)',
	'  --help        vis denne teksten',
].join('\n');

export interface CheckRun {
	/** 0: nothing wrong, or warnings only. 1: the content has errors. 2: the check could not be made. */
	code: 0 | 1 | 2;
	/** For standard output. */
	output: string;
	/** For standard error. */
	errors: string;
}

/** The command `content:check`: what it prints and how it ends. */
export async function runCheck(
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>> = {},
	project = process.cwd(),
	understand = understandHere,
): Promise<CheckRun> {
	const { dir, help, faults } = readOptions(args);
	if (faults.length > 0) return refusal([...faults, '', usage].join('\n'));
	if (help) return { code: 0, output: usage, errors: '' };
	const folder = dir ?? (environment.CONTENT_DIR || 'content');
	const fault = await faultOfFolder(folder);
	if (fault) return refusal(fault);
	const { text, failed } = await checkContent(folder, folder.replace(/(?<=.)\/+$/, ''), project, understand);
	return { code: failed ? 1 : 0, output: text, errors: '' };
}

function refusal(errors: string): CheckRun {
	return { code: 2, output: '', errors };
}

/** Reads the options without stopping at the first that is wrong. */
function readOptions(args: readonly string[]) {
	const options = { dir: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
	const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
	const faults: string[] = [];
	const dirs: string[] = [];
	for (const [index, token] of tokens.entries()) {
		const before = tokens[index - 1];
		const isValueOfUnknown = before?.kind === 'option' && !Object.hasOwn(options, before.name);
		if (token.kind === 'positional' && !isValueOfUnknown)
			faults.push(`«${token.value}» står for seg selv. Skriv --dir foran en mappe.`);
		if (token.kind !== 'option') continue;
		if (!Object.hasOwn(options, token.name))
			faults.push(`«${token.rawName}» er ikke et valg.${didYouMean(token.rawName, ['--dir', '--help'])}`);
		else if (token.name === 'help' && token.value !== undefined) faults.push('«--help» har ingen verdi.');
		else if (token.name === 'dir' && !token.value) faults.push('«--dir» mangler en mappe.');
		else if (token.name === 'dir' && token.value) dirs.push(token.value);
	}
	if (dirs.length > 1) faults.push('«--dir» kan bare stå én gang.');
	const help = tokens.some((token) => token.kind === 'option' && token.name === 'help');
	return { dir: dirs[0], help, faults };
}

async function faultOfFolder(folder: string): Promise<string | undefined> {
	try {
		return (await stat(folder)).isDirectory() ? undefined : `«${folder}» er en fil, ikke en mappe.`;
	} catch (error) {
		const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		return missing ? `Mappen «${folder}» finnes ikke.` : `Mappen «${folder}» kan ikke leses.`;
	}
}
