import type { Approval } from './approval';
import type { PageState } from './page-state';

/** What is known of a page beside what its file says. */
interface Known {
	state: PageState;
	/** Undefined where nothing waits. */
	approval: Approval | undefined;
	/** True while there is something in it that is not saved. */
	isChanged: boolean;
	/** True where readers get what is saved only once it is approved. */
	areNeeded: boolean;
}

/** What readers get of a page now, and what they will get: the truth of the banner above it. */
export function bannerSentence({ state, approval, isChanged, areNeeded }: Known): string {
	if (isChanged)
		return `Ikke lagret ennå. Slik blir det når det er lagret${areNeeded ? ' og godkjent' : ''}: ${state.reason}`;
	if (!approval) return state.reason;
	if (!approval.isNew)
		return `${waiting(approval)} Leserne ser fortsatt siden slik den var. Når det er godkjent: ${state.reason}`;
	if (state.kind === 'utkast') return state.reason;
	if (state.toMend !== undefined) return `Leserne har ikke siden ennå. Noe hindrer at den kan vises: ${state.toMend}`;
	return `${waiting(approval)} Leserne har ikke siden ennå. Når det er godkjent: ${state.reason}`;
}

/** How far it has come. */
function waiting({ isSent }: Approval): string {
	return isSent ? 'Lagret og sendt. Venter på godkjenning.' : 'Lagret, venter på godkjenning.';
}

/** What is told below a page of what is saved of it, and what the editor does next. */
export function savedSentence(approvals: readonly Approval[]): string {
	if (approvals.length === 0) return '';
	if (approvals.some(({ isSent }) => !isSent))
		return 'Leserne får det når det er godkjent. Be om godkjenning når du er ferdig.';
	return 'Sendt til godkjenning. Leserne får det når det er godkjent.';
}
