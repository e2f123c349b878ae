import type { VersionState } from '@/lib/editing/status';
import type { Locale } from '@/lib/i18n/routing';

type Name = VersionState['state'];

/** What an editor calls how a version is, and how grave that looks. */
export const stateNames = {
	kilde: { name: 'Kilde', color: 'neutral' },
	'à jour': { name: 'À jour', color: 'success' },
	bak: { name: 'Henger etter', color: 'warning' },
	mangler: { name: 'Mangler', color: 'danger' },
	utkast: { name: 'Utkast', color: 'info' },
	'ikke publisert': { name: 'Ikke publisert', color: 'info' },
	ukjent: { name: 'Ikke sammenlignet', color: 'neutral' },
	'kan ikke leses': { name: 'Kan ikke leses', color: 'danger' },
} as const satisfies Record<Name, { name: string; color: string }>;

/** Those that an editor may ask for, what there is to do first. */
export const askedStates = [
	'bak',
	'mangler',
	'utkast',
	'ukjent',
	'à jour',
	'ikke publisert',
	'kan ikke leses',
] as const;

/** True for a page with a version that is as asked for; for every page where nothing is. */
export function isAsked(versions: Partial<Record<Locale, VersionState>>, asked: string | undefined): boolean {
	return !asked || Object.values(versions).some(({ state }) => state === asked);
}
