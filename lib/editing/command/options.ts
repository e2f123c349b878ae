import { parseArgs } from 'node:util';
import { didYouMean } from '../../content/suggest';

const formats = ['text', 'json'] as const;

const options = {
	dir: { type: 'string' },
	format: { type: 'string' },
	prøv: { type: 'boolean' },
	commit: { type: 'boolean' },
	likevel: { type: 'boolean' },
	til: { type: 'string' },
	borte: { type: 'boolean' },
	'les-heller': { type: 'string' },
	tittel: { type: 'string' },
	help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof options;

/** What a command takes: how it is written, what it does, how many arguments, and its own options. */
interface Command {
	takes: string;
	does: string;
	least: number;
	most: number;
	own: readonly OptionName[];
}

const commands = {
	status: { takes: '', does: 'viser oversettelser, målformer og gjennomganger', least: 0, most: 0, own: [] },
	flytt: {
		takes: 'SIDE NY-ADRESSE …',
		does: 'flytter siden, og retter alt som peker på den',
		least: 2,
		most: 9,
		own: [],
	},
	slett: {
		takes: 'SIDE --til ADRESSE | --borte | --les-heller ADRESSE',
		does: 'sletter siden, og sier hvor leserne skal',
		least: 1,
		most: 1,
		own: ['til', 'borte', 'les-heller'],
	},
	skjul: { takes: 'SIDE', does: 'tar siden ut av nettstedet inntil videre', least: 1, most: 1, own: [] },
	ny: {
		takes: 'ADRESSE … [--tittel TITTEL …]',
		does: 'lager en ny, skjult side på hvert språk',
		least: 1,
		most: 9,
		own: ['tittel'],
	},
	riktig: { takes: 'SIDE', does: 'sier at oversettelsen fortsatt er riktig', least: 1, most: 1, own: [] },
	fakta: {
		takes: 'NAVN VERDI | NAVN nb="…" nn="…"',
		does: 'endrer et faktum, og viser hver setning som bruker det',
		least: 2,
		most: 9,
		own: [],
	},
	ord: { takes: 'ORD', does: 'legger ordet til i _ordliste.txt, for stavekontrollen', least: 1, most: 1, own: [] },
	utkast: {
		takes: 'SIDE SPRÅK',
		does: 'lager et utkast av siden på et annet språk, maskinoversatt der det går',
		least: 2,
		most: 2,
		own: [],
	},
} as const satisfies Record<string, Command>;

type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as CommandName[];
const shared: readonly OptionName[] = ['dir', 'format', 'help'];
const ofWriters: readonly OptionName[] = ['prøv', 'commit', 'likevel'];

export const usage = [
	'Bruk: npm run innhold -- KOMMANDO …',
	'',
	...commandNames.map((name) => {
		const { takes, does }: Command = commands[name];
		return `  ${`${name} ${takes}`.trim()}\n      ${does}`;
	}),
	'',
	'SIDE er en adresse (/hjelp/verge, eller /nb/hjelp/verge for bare det språket) eller en fil.',
	'',
	'  --prøv             vis hva som blir endret, uten å lagre noe',
	'  --commit           sjekk endringene inn i git, i ditt navn',
	'  --likevel          lagre selv om sjekken finner nye feil',
	'  --dir MAPPE        innholdsmappen (ellers CONTENT_DIR, ellers content)',
	`  --format FORMAT    ${formats.join(' eller ')} (ellers text)`,
	'  --help             vis denne teksten',
].join('\n');

/** What somebody has asked for. */
export interface Request {
	command: CommandName | undefined;
	args: readonly string[];
	format: (typeof formats)[number];
	/** The values of an option, in order; empty where it does not stand. */
	given(option: OptionName): readonly string[];
}

/** Reads the arguments of the command without stopping at the first that is wrong. */
export function readRequest(written: readonly string[]): { request: Request; faults: string[] } {
	// A keyboard may write ø as two characters.
	const args = written.map((arg) => arg.normalize('NFC'));
	const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
	const given = new Map<string, string[]>();
	const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
	for (const token of tokens)
		if (token.kind === 'option') given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
	const [name = '', ...rest] = words;
	const command = commandNames.find((known) => known === name);
	const format = formats.find((known) => known === given.get('format')?.[0]) ?? 'text';
	const request: Request = { command, args: rest, format, given: (option) => given.get(option) ?? [] };
	if (given.has('help')) return { request, faults: [] };
	const faults = [...given].flatMap(([option, values]) => faultOfOption(option, values, command));
	if (!command) return { request, faults: [faultOfCommand(name), ...faults] };
	const { least, most, takes }: Command = commands[command];
	if (rest.length < least || rest.length > most)
		faults.push(`Skriv: npm run innhold -- ${`${command} ${takes}`.trim()}`);
	return { request, faults };
}

function faultOfCommand(name: string): string {
	if (name === '') return `Skriv hva du vil gjøre: ${commandNames.join(', ')}.`;
	return `«${name}» er ikke en kommando. Velg blant: ${commandNames.join(', ')}.${didYouMean(name, commandNames)}`;
}

function faultOfOption(name: string, values: readonly string[], command: CommandName | undefined): string[] {
	if (!Object.hasOwn(options, name)) {
		const known = Object.keys(options).map((option) => `--${option}`);
		return [`«--${name}» er ikke et valg.${didYouMean(`--${name}`, known)}`];
	}
	const option = name as OptionName;
	const { own }: Pick<Command, 'own'> = command ? commands[command] : { own: Object.keys(options) as OptionName[] };
	const allowed = [...shared, ...own, ...(command === 'status' ? [] : ofWriters)];
	const value = values[0] ?? '';
	return [
		...(allowed.includes(option) ? [] : [`«--${name}» hører ikke til «${command}».`]),
		...(values.length > 1 && option !== 'tittel' ? [`«--${name}» kan bare stå én gang.`] : []),
		...(options[option].type === 'string' && values.includes('') ? [`«--${name}» mangler en verdi.`] : []),
		...(options[option].type === 'boolean' && value !== '' ? [`«--${name}» har ingen verdi.`] : []),
		...(option === 'format' && value !== '' && !formats.some((known) => known === value)
			? [`«${value}» er ikke et format. Velg blant: ${formats.join(', ')}.${didYouMean(value, formats)}`]
			: []),
	];
}
