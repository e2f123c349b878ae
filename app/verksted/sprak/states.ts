import { stateNames as pageStates } from '@/lib/editing/page-state';
import type { VersionState } from '@/lib/editing/status';
import type { Locale } from '@/lib/i18n/routing';

type Name = VersionState['state'];

/** What an editor calls how a version is, how grave that looks, and what there is to do with it. */
export const stateNames = {
	kilde: { name: 'Kilde', color: 'neutral', deed: 'Skriv' },
	'à jour': { name: 'À jour', color: 'success', deed: 'Sammenlign' },
	bak: { name: 'Henger etter', color: 'warning', deed: 'Se hva som er endret' },
	mangler: { name: 'Mangler', color: 'danger', deed: 'Lag utkast' },
	utkast: { name: 'Utkast', color: 'info', deed: 'Skriv ferdig' },
	'publiseres senere': { name: pageStates.venter, color: 'info', deed: 'Sammenlign' },
	'ikke publisert lenger': { name: pageStates.utløpt, color: 'info', deed: 'Sammenlign' },
	ukjent: { name: 'Ikke sammenlignet', color: 'neutral', deed: 'Sammenlign' },
	'kan ikke leses': { name: 'Kan ikke leses', color: 'danger', deed: 'Rett' },
} as const satisfies Record<Name, { name: string; color: string; deed: string }>;

/** Those that an editor may ask for, what there is to do first. */
export const askedStates = [
	'bak',
	'mangler',
	'utkast',
	'ukjent',
	'à jour',
	'publiseres senere',
	'ikke publisert lenger',
	'kan ikke leses',
] as const;

/** True for a page with a version that is as asked for; for every page where nothing is. */
export function isAsked(versions: Partial<Record<Locale, VersionState>>, asked: string | undefined): boolean {
	return !asked || Object.values(versions).some(({ state }) => state === asked);
}
