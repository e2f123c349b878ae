import type { Approval } from './approval';
import type { PageState } from './page-state';

/*
 * What an editor writes is at one stage of its way to readers, and every room calls it the same. All that a room tells of it
 * comes from here: no two of them can say otherwise.
 */

/** The stages, the first that something must still pass before the last. */
export const stages = ['ikke lagret', 'lagret', 'sendt', 'godkjent', 'hos leserne'] as const;

export type Stage = (typeof stages)[number];

/** A stage as it is told, at the beginning of a sentence. */
export const stageNames: Readonly<Record<Stage, string>> = {
	'ikke lagret': 'Ikke lagret',
	lagret: 'Lagret, ikke sendt',
	sendt: 'Sendt, venter på godkjenning',
	godkjent: 'Godkjent, ikke hentet ennå',
	'hos leserne': 'Leserne ser det',
};

/** What is known of a file beside what it says. */
export interface Progress {
	/** True while there is something in it that is not saved. */
	isChanged: boolean;
	/** Undefined where nothing waits. */
	approval: Approval | undefined;
	/** True for what has been approved, while the public site is still without it. */
	isOnItsWay: boolean;
	/** True where readers get what is saved only once it is approved. */
	areNeeded: boolean;
}

/** The stage at which a file is. */
export function stageOf({ isChanged, approval, isOnItsWay }: Omit<Progress, 'areNeeded'>): Stage {
	if (isChanged) return 'ikke lagret';
	if (approval) return approval.isSent ? 'sendt' : 'lagret';
	return isOnItsWay ? 'godkjent' : 'hos leserne';
}

/** What readers get of a page now, and what they will get: the truth of the banner above it. */
export function pageSentence({ state, ...progress }: Progress & { state: PageState }): string {
	const stage = stageOf(progress);
	const told = `${stageNames[stage]}.`;
	const { approval, areNeeded } = progress;
	switch (stage) {
		case 'ikke lagret':
			return `${told} Slik blir det når det er lagret${areNeeded ? ' og godkjent' : ''}: ${state.reason}`;
		case 'lagret':
		case 'sendt':
			if (approval?.isSeen) return `${told} Leserne ser siden slik den var. Når det er godkjent: ${state.reason}`;
			if (state.kind === 'utkast') return `${told} ${state.reason}`;
			if (state.toMend !== undefined)
				return `${told} Leserne har ikke siden ennå. Noe hindrer at den kan vises: ${state.toMend}`;
			return `${told} Leserne har ikke siden ennå. Når det er godkjent: ${state.reason}`;
		case 'godkjent':
			return state.kind === 'utkast' ? state.reason : `${told} Om litt: ${state.reason}`;
		case 'hos leserne':
			return state.reason;
	}
}

/** Some files of which something is told at once; the state of one that is gone, or is no page, is not known. */
export type Moving = Pick<Progress, 'approval'> & { state?: PageState | undefined };

/** How far what is saved of some files has come; then what readers get, and what the editor does next. None where nothing waits. */
export function waitingSentences(files: readonly Moving[]): string[] {
	const waiting = files.filter(({ approval }) => approval);
	if (waiting.length === 0) return [];
	const isSent = waiting.every(({ approval }) => approval?.isSent);
	const next = isSent ? [] : ['Be om godkjenning når du er ferdig.'];
	return [`${stageNames[isSent ? 'sendt' : 'lagret']}.`, readersGet(waiting), ...next];
}

/** The same in one; empty where nothing waits. */
export function waitingSentence(files: readonly Moving[]): string {
	return waitingSentences(files).join(' ');
}

/** What readers get once it is approved. */
function readersGet(files: readonly Moving[]): string {
	const unseen = ({ approval, state }: Moving) => !approval?.isSeen && state !== undefined;
	const isAll = (kind: PageState['kind']) => files.every((file) => unseen(file) && file.state?.kind === kind);
	if (isAll('utkast')) return 'Det er et utkast, som leserne ikke ser.';
	const [first] = files;
	if (isAll('venter') && first?.state)
		return files.every(({ state }) => state?.reason === first.state?.reason)
			? `Leserne får det når det er godkjent, og ikke før tiden: ${first.state.reason}`
			: 'Leserne får det når det er godkjent, og ikke før tiden som er satt.';
	return 'Leserne får det når det er godkjent.';
}

/** What is told of what was sent once it has been approved: what it is, and whether the public site has it. */
export function approvedSentence(isOut: boolean, what: string, states: readonly PageState['kind'][]): string {
	const isAll = (kind: PageState['kind']) => states.length > 0 && states.every((own) => own === kind);
	if (isAll('utkast')) return `Godkjent: ${what}. Det er et utkast, som leserne ikke ser.`;
	if (!isOut) return `${stageNames.godkjent}: ${what}. Leserne får det om litt.`;
	return isAll('venter')
		? `Godkjent: ${what}. Leserne får det når tiden kommer.`
		: `Det du sendte, er ute hos leserne: ${what}.`;
}

/** A version of a page in a list, in a few words: how it stands, and what it lacks before that is so. */
export function listedState(name: string, approval: Approval | undefined): string {
	return approval ? `${name} (${stageNames[approval.isSent ? 'sendt' : 'lagret'].toLowerCase()})` : name;
}
