import { Alert } from '@digdir/designsystemet-react';
import type { PageState } from '@/lib/editing/page-state';
import { type Progress, pageSentence, stageOf } from '@/lib/editing/stage';
import styles from './edit.module.css';

/** How grave each state is to whoever thinks that readers have the page. */
const colours = {
	vises: 'success',
	utkast: 'info',
	venter: 'info',
	utløpt: 'warning',
	'kan ikke leses': 'danger',
} as const;

interface Props extends Progress {
	state: PageState | undefined;
}

/** Whether readers get a page, and why. Green alone for what they have. */
export function StateBanner({ state, ...progress }: Props) {
	if (!state) return null;
	const colour = colours[state.kind];
	const isOut = stageOf(progress) === 'hos leserne';
	return (
		<Alert className={styles.banner} data-color={!isOut && colour === 'success' ? 'info' : colour}>
			{pageSentence({ state, ...progress })}
		</Alert>
	);
}
