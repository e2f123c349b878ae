import { readStanding } from '@/lib/editing/branches';
import { readSettings } from '@/lib/settings';
import { formToken } from '../_parts/submission';
import { ApprovalForm } from './ApprovalForm';
import { CatchUpForm } from './CatchUpForm';
import styles from './standing.module.css';

/** What has been saved that the others have not seen, and the way to them. */
export async function StandingBar() {
	const standing = await readStanding(readSettings().contentDir);
	if (!standing) return <p className={styles.bar}>Mappen er ikke i git: det du lagrer her, kan ikke hentes tilbake.</p>;
	if (!standing.remote) return null;
	const { unapproved, isUnsent } = standing;
	const count = unapproved.length === 1 ? 'Én fil er' : `${unapproved.length} filer er`;
	const token = await formToken();
	return (
		<div className={styles.bar}>
			{unapproved.length > 0 && (
				<p>
					{count} lagret, men ikke godkjent.{' '}
					{isUnsent
						? 'Leserne får det når det er godkjent.'
						: 'Det er sendt til godkjenning. Velg «Hent det siste» når det er godkjent.'}
				</p>
			)}
			<ApprovalForm token={token} canSend={isUnsent} variant="secondary" />
			<CatchUpForm token={token} />
		</div>
	);
}
