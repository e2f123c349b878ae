import { Alert } from '@digdir/designsystemet-react';
import type { Approval } from '@/lib/editing/approval';
import { bannerSentence } from '@/lib/editing/approval-sentences';
import type { PageState } from '@/lib/editing/page-state';

/** How grave each state is to whoever thinks that readers have the page. */
const colours = {
	vises: 'success',
	utkast: 'info',
	venter: 'info',
	utløpt: 'warning',
	'kan ikke leses': 'danger',
} as const;

interface Props {
	state: PageState | undefined;
	approval: Approval | undefined;
	isChanged: boolean;
	/** True where readers get what is saved only once it is approved. */
	areNeeded: boolean;
}

/** Whether readers get a page, and why. Green alone for what they have. */
export function StateBanner({ state, ...known }: Props) {
	if (!state) return null;
	const colour = colours[state.kind];
	const isTold = known.isChanged || known.approval !== undefined;
	return (
		<Alert data-color={isTold && colour === 'success' ? 'info' : colour}>{bannerSentence({ state, ...known })}</Alert>
	);
}
