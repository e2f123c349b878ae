import type { FileNames } from '../editing/editors-words';
import { nameOf } from '../editing/find-page';
import { clockTime } from '../editing/moment-words';
import { type Stage, stageNames } from '../editing/stage';
import { type Locale, locales } from '../i18n/routing';
import type { LiveVersion } from './live-version';
import { dayAndTime, listed } from './times';

/** What is known beside what the site shows. */
interface Known {
	/** The files that are saved and not approved: those that have been sent, and those that have not. */
	sent: readonly string[];
	unsent: readonly string[];
	/** How many pages no reader gets, though they are saved: drafts, and those that are to come. */
	hidden: { drafts: number; later: number };
	/** True where readers get what is saved only once it is approved. */
	areNeeded: boolean;
	names: FileNames;
}

type Answering = Extract<LiveVersion, { state: 'svarer' }>;

/** What readers see, and what waits, in the words of editors: the first sentence is the answer. */
export function liveSentences(live: Answering, known: Known): [string, ...string[]] {
	return [headingOf(live, known), ...waitingSentences(known), ...lastSentences(live, known), sinceSentence(live)];
}

function headingOf({ shows }: Answering, { areNeeded, hidden }: Known): string {
	const kept = areNeeded ? 'godkjent' : 'lagret';
	const but = exceptFor(hidden);
	const headings: Readonly<Record<Answering['shows'], string>> = {
		'det som er lagret': `Leserne ser alt som er lagret${but}.`,
		'det som er godkjent': `Leserne ser alt som er godkjent${but}.`,
		'noe eldre': `Det som sist ble ${kept}, er på vei til leserne.`,
		'siste endring': `Leserne ser det som sist ble ${kept}.`,
		ukjent: `Nettstedet viser noe annet enn det som er ${kept} her.`,
	};
	return headings[shows];
}

/** What is no exception to anybody who put it there, and is said all the same. */
function exceptFor({ drafts, later }: Known['hidden']): string {
	const counted = (count: number, one: string, many: string) =>
		count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
	const named = [
		...counted(drafts, 'ett utkast', 'utkast'),
		...counted(later, 'én side som publiseres senere', 'sider som publiseres senere'),
	];
	return named.length === 0 ? '' : `, bortsett fra ${listed(named)}`;
}

function waitingSentences({ sent, unsent, names }: Known): string[] {
	const told = (stage: Stage, files: readonly string[]) =>
		files.length === 0 ? [] : [`${stageNames[stage]}: ${namesOf(files, names)}.`];
	return [...told('lagret', unsent), ...told('sendt', sent)];
}

function lastSentences({ shows, last }: Answering, { names }: Known): string[] {
	const told = last && `${namesOf(last.files, names)}, av ${last.author} ${dayAndTime(last.at)}.`;
	if (shows === 'ukjent')
		return [
			...(told ? [`Sist endret her: ${told}`] : []),
			'Det kan ta litt tid før noe nytt vises. Er det slik om noen minutter også, si fra til den som drifter nettstedet.',
		];
	return told ? [`${shows === 'noe eldre' ? 'Det nyeste de ser' : 'Sist endret'}: ${told}`] : [];
}

/** So many are named. */
const most = 5;

/** What files are called, those of several languages once: «Kontakt oss» (bokmål og nynorsk). */
function namesOf(files: readonly string[], names: FileNames): string {
	const groups = new Map<string, Locale[]>();
	const shared: string[] = [];
	for (const file of files) {
		const locale = locales.find((one) => file.startsWith(`${one}/`));
		if (locale) groups.set(file.slice(locale.length), [...(groups.get(file.slice(locale.length)) ?? []), locale]);
		else shared.push(names(file));
	}
	const named = [...groups].map(([place, some]) => {
		const own = locales.filter((locale) => some.includes(locale));
		const first = own[0] ?? '';
		return names(first + place).replace(/ \([^()]*\)$/, ` (${listed(own.map(nameOf))})`);
	});
	const all = [...named, ...shared];
	return listed([...all.slice(0, most), ...(all.length > most ? [`${all.length - most} til`] : [])]);
}

function sinceSentence({ since, isSinceKnown }: Answering): string {
	return isSinceKnown ? `Slik har det vært siden ${clockTime(since)}.` : `Nettstedet svarte det ${clockTime(since)}.`;
}
