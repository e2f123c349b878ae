import { parseArgs } from 'node:util';
import { didYouMean } from '../content/suggest';
import { type ReportFormat, reportFormats } from './report';

export const usage = [
	'Bruk: npm run content:check [-- VALG … FIL …]',
	'',
	'Sjekker innholdet og forteller hva som må rettes. Nevner du filer eller mapper, vises bare det som gjelder dem.',
	'',
	'  --dir MAPPE        mappen som skal sjekkes (ellers CONTENT_DIR, ellers content)',
	'  --endret           bare filer som er nye eller endret siden siste innsjekking i git',
	'  --endret=VERSJON   bare filer som er endret siden en annen versjon, for eksempel --endret=main',
	'  --stavekontroll    slå opp hvert ord i ordbøkene og i _ordliste.txt',
	`  --format FORMAT    ${reportFormats.slice(0, -1).join(', ')} eller ${reportFormats.at(-1)} (ellers text)`,
	'  --help             vis denne teksten',
].join('\n');

export interface CheckOptions {
	dir?: string | undefined;
	format: ReportFormat;
	/** The revision to compare with, '' for the latest; absent when it does not matter what has changed. */
	changedSince?: string | undefined;
	/** True when words are to be looked up. */
	isSpelled: boolean;
	files: string[];
	help: boolean;
}

const options = {
	dir: { type: 'string' },
	endret: { type: 'boolean' },
	stavekontroll: { type: 'boolean' },
	format: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

const names = Object.keys(options).map((name) => `--${name}`);

/** Reads the arguments of the command without stopping at the first that is wrong. */
export function readOptions(args: readonly string[]): { options: CheckOptions; faults: string[] } {
	const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
	const faults: string[] = [];
	const given = new Map<string, string[]>();
	const files: string[] = [];
	for (const [index, token] of tokens.entries()) {
		const before = tokens[index - 1];
		const isValueOfUnknown = before?.kind === 'option' && !Object.hasOwn(options, before.name);
		if (token.kind === 'positional' && !isValueOfUnknown) files.push(token.value);
		if (token.kind !== 'option') continue;
		const fault = faultOf(token.name, token.rawName, token.value);
		if (fault) faults.push(fault);
		else given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
	}
	for (const [name, values] of given) if (values.length > 1) faults.push(`«--${name}» kan bare stå én gang.`);
	const changedSince = given.get('endret')?.[0];
	if (changedSince !== undefined && files.length > 0)
		faults.push(
			`«--endret» og navn på filer («${files[0]}») kan ikke brukes sammen. En versjon skrives --endret=VERSJON.`,
		);
	const format = reportFormats.find((known) => known === given.get('format')?.[0]) ?? 'text';
	const isSpelled = given.has('stavekontroll');
	return {
		options: { dir: given.get('dir')?.[0], format, changedSince, isSpelled, files, help: given.has('help') },
		faults,
	};
}

function faultOf(name: string, rawName: string, value: string | undefined): string | undefined {
	if (!Object.hasOwn(options, name)) return `«${rawName}» er ikke et valg.${didYouMean(rawName, names)}`;
	if ((name === 'help' || name === 'stavekontroll') && value !== undefined) return `«${rawName}» har ingen verdi.`;
	if (name === 'endret' && value === '') return '«--endret=» mangler en versjon. Skriv bare --endret for den siste.';
	if (name === 'dir' && !value) return '«--dir» mangler en mappe.';
	if (name === 'format' && !value) return `«--format» mangler et format. Velg blant: ${reportFormats.join(', ')}.`;
	if (name === 'format' && !reportFormats.some((known) => known === value))
		return `«${value}» er ikke et format. Velg blant: ${reportFormats.join(', ')}.${didYouMean(value ?? '', reportFormats)}`;
	return undefined;
}
