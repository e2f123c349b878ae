'use client';

import { Button, Link } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { nothingYet } from '../_parts/outcome';
import { sendForApproval } from './actions';
import styles from './standing.module.css';

interface Props {
	token: string;
	canSend: boolean;
	/** Secondary where there is something to do first. */
	variant?: 'primary' | 'secondary';
}

/** Sends what is saved to those who approve it. Works without script. */
export function ApprovalForm({ token, canSend, variant = 'primary' }: Props) {
	const [outcome, act, isWorking] = useActionState(sendForApproval, nothingYet);
	return (
		<form action={act} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			{canSend && (
				<Button type="submit" variant={variant} data-size="sm" disabled={isWorking}>
					{isWorking ? 'Sender …' : 'Be om godkjenning'}
				</Button>
			)}
			<span role="status">
				{outcome.state === 'gjort' && (
					<>
						Sendt. Den som skal godkjenne, finner det under navnet ditt og datoen.{' '}
						{outcome.result.address && <Link href={outcome.result.address}>Se sammenligningen</Link>}
					</>
				)}
			</span>
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
		</form>
	);
}
