import { beginsAt, endsAt, isDate } from '../content/dates';
import { isAbout, type Problem, sentenceOf, sortProblems } from '../content/problem';
import type { ParsedFile } from '../content/source/parsed-file';

/** Whether readers get a page now, and why: as a sentence, in Norwegian. */
export interface PageState {
	kind: 'vises' | 'utkast' | 'venter' | 'utløpt' | 'kan ikke leses';
	reason: string;
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
	if (fatal)
		return {
			kind: 'kan ikke leses',
			reason: `Vises i den siste gyldige versjonen, fordi linje ${fatal.line} må rettes: ${sentenceOf(fatal)}`,
		};
	const { from, until, draft } = periodOf(parsed);
	if (draft) return { kind: 'utkast', reason: 'Utkast. Leserne ser ikke siden.' };
	if (until && endsAt(until) <= now) return { kind: 'utløpt', reason: `Ble tatt ned ${inWords(until)}.` };
	const taken = until ? ` Tas ned ${isDate(until) ? 'etter ' : ''}${inWords(until)}.` : '';
	if (from && beginsAt(from) > now) return { kind: 'venter', reason: `Publiseres ${inWords(from)}.${taken}` };
	const broken = own.find(({ severity }) => severity === 'error');
	const left = broken ? ` Det som er galt på linje ${broken.line}, vises ikke riktig.` : '';
	return { kind: 'vises', reason: `Publisert.${taken}${left}` };
}

function periodOf(parsed: ParsedFile): { from?: string | undefined; until?: string | undefined; draft: boolean } {
	if (parsed.kind === 'alert') return { from: parsed.data.from, until: parsed.data.until, draft: false };
	if (parsed.kind !== 'page') return { draft: false };
	const { publishDate: from, expiryDate: until, draft = false } = parsed.data;
	return { from, until, draft };
}

/** Norwegian time, as all moments in the fields are. */
const dayFormat = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long' });
const clockFormat = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });

/** `2027-01-01T08:00` as editors say it: «1. januar 2027 kl. 08.00». */
function inWords(moment: string): string {
	const instant = beginsAt(moment);
	const day = dayFormat.format(instant);
	return isDate(moment) ? day : `${day} kl. ${clockFormat.format(instant).replace(':', '.')}`;
}
