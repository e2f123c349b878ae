import { Alert } from '@digdir/designsystemet-react';
import type { PageState } from '@/lib/editing/page-state';

/** How grave each state is to whoever thinks that readers have the page. */
const colours = {
	vises: 'success',
	utkast: 'info',
	venter: 'info',
	utløpt: 'warning',
	'kan ikke leses': 'danger',
} as const;

/** Whether readers get a page, and why. */
export function StateBanner({ state }: { state: PageState | undefined }) {
	if (!state) return null;
	return <Alert data-color={colours[state.kind]}>{state.reason}</Alert>;
}
