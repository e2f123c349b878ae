import { beginsAt, endsAt, isDate } from '../content/dates';
import { isAbout, type Problem, sortProblems } from '../content/problem';
import type { ParsedFile } from '../content/source/parsed-file';
import { inEditorsWords, labelOfField } from './editors-words';
import { inWords } from './moment-words';
import type { Workspace } from './workspace';

/** Whether readers get a page now, and why: as a sentence, in Norwegian. */
export interface PageState {
	kind: 'vises' | 'utkast' | 'venter' | 'utløpt' | 'kan ikke leses';
	reason: string;
	/** What keeps it from being shown, and where. */
	toMend?: string;
}

/** A state in a word or two, as lists show it. */
export const stateNames: Readonly<Record<PageState['kind'], string>> = {
	vises: 'Publisert',
	utkast: 'Utkast',
	venter: 'Publiseres senere',
	utløpt: 'Ikke publisert lenger',
	'kan ikke leses': 'Må rettes',
};

/** How a file stands at an instant (ms since 1970), by what it says and what has been found wrong with it. */
export function pageState(parsed: ParsedFile, problems: readonly Problem[], now: number): PageState {
	const own = sortProblems(problems.filter((problem) => isAbout(problem, parsed.file)));
	const fatal = own.find(({ severity }) => severity === 'fatal');
	if (fatal) {
		const toMend = `linje ${fatal.line} må rettes: ${toldOf(fatal)}`;
		const reason = isMeantAsDraft(parsed)
			? `Utkast. Leserne ser ikke siden. Noe hindrer at den kan vises: ${toMend}`
			: `Vises i den siste gyldige versjonen, fordi ${toMend}`;
		return { kind: 'kan ikke leses', reason, toMend };
	}
	const { from, until, draft } = periodOf(parsed);
	if (draft) return { kind: 'utkast', reason: 'Utkast. Leserne ser ikke siden.' };
	if (until && endsAt(until) <= now) return { kind: 'utløpt', reason: `Ble tatt ned ${inWords(until)}.` };
	const taken = until ? ` Tas ned ${isDate(until) ? 'etter ' : ''}${inWords(until)}.` : '';
	if (from && beginsAt(from) > now) return { kind: 'venter', reason: `Publiseres ${inWords(from)}.${taken}` };
	const broken = own.find(({ severity }) => severity === 'error');
	const left = broken ? ` Det som er galt på linje ${broken.line}, vises ikke riktig.` : '';
	return { kind: 'vises', reason: `Publisert.${taken}${left}` };
}

/** How each of some files stands, by file; those that are gone are left out. */
export function statesOf(
	{ files, context }: Pick<Workspace, 'files' | 'context'>,
	names: readonly string[],
	problems?: readonly Problem[],
): Record<string, PageState> {
	const asked = new Set(names);
	const own = files.filter(({ file }) => asked.has(file));
	return Object.fromEntries(
		own.map((parsed) => [parsed.file, pageState(parsed, problems ?? parsed.problems, context.now)]),
	);
}

function toldOf({ file, field, message }: Problem): string {
	const told = inEditorsWords(message, (name) => name);
	return field === undefined ? told : `${labelOfField(file, field)}: ${told}`;
}

/** True for a page that says that it is a draft, whatever else cannot be read of it. */
function isMeantAsDraft({ raw }: ParsedFile): boolean {
	return typeof raw === 'object' && raw !== null && 'draft' in raw && raw.draft === true;
}

function periodOf(parsed: ParsedFile): { from?: string | undefined; until?: string | undefined; draft: boolean } {
	if (parsed.kind === 'alert') return { from: parsed.data.from, until: parsed.data.until, draft: false };
	if (parsed.kind !== 'page') return { draft: false };
	const { publishDate: from, expiryDate: until, draft = false } = parsed.data;
	return { from, until, draft };
}
