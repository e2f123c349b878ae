'use client';

import { Button, Link } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { nothingYet } from '../_parts/outcome';
import { ApprovalWatch } from './ApprovalWatch';
import { sendForApproval } from './actions';
import styles from './standing.module.css';

interface Props {
	token: string;
	canSend: boolean;
	/** Secondary where there is something to do first. */
	variant?: 'primary' | 'secondary';
	/** True where something beside it tells when what is sent is approved. */
	isFollowed?: boolean;
}

/** Sends what is saved to those who approve it. Works without script: with it, it is told when they have. */
export function ApprovalForm({ token, canSend, variant = 'primary', isFollowed = false }: Props) {
	const [outcome, act, isWorking] = useActionState(sendForApproval, nothingYet);
	return (
		<form action={act} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			{canSend && (
				<Button type="submit" variant={variant} data-size="sm" disabled={isWorking}>
					{isWorking ? 'Sender …' : 'Be om godkjenning'}
				</Button>
			)}
			<div role="status">
				{outcome.state === 'gjort' && !canSend && (
					<ApprovalWatch sent={isFollowed ? undefined : outcome.result.version}>
						Sendt. {outcome.result.address && <Link href={outcome.result.address}>Se sammenligningen</Link>}
					</ApprovalWatch>
				)}
			</div>
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
		</form>
	);
}
