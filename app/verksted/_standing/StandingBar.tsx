import { readStanding } from '@/lib/editing/branches';
import { readSettings } from '@/lib/settings';
import { formToken } from '../_parts/submission';
import { StandingForm } from './StandingForm';
import styles from './standing.module.css';

/** What has been saved that the others have not seen, and the way to them. */
export async function StandingBar() {
	const standing = await readStanding(readSettings().contentDir);
	if (!standing) return <p className={styles.bar}>Mappen er ikke i git: det du lagrer her, kan ikke hentes tilbake.</p>;
	if (!standing.remote) return null;
	const { ahead } = standing;
	return (
		<div className={styles.bar}>
			{ahead > 0 && <p>{ahead === 1 ? 'Én lagret endring' : `${ahead} lagrede endringer`} er ikke godkjent.</p>}
			<StandingForm token={await formToken()} canSend={ahead > 0} />
		</div>
	);
}
