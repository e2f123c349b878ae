'use client';

import { Button, Link } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { nothingYet } from '../_parts/outcome';
import { moveChanges } from './actions';
import styles from './standing.module.css';

interface Props {
	token: string;
	canSend: boolean;
	/** Secondary where there is something to do first. */
	variant?: 'primary' | 'secondary';
}

/** Sends what is saved to those who approve it. Works without script. */
export function ApprovalForm({ token, canSend, variant = 'primary' }: Props) {
	const [outcome, act, isWorking] = useActionState(moveChanges, nothingYet);
	return (
		<form action={act} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="gjor" value="godkjenning" />
			{canSend && (
				<Button type="submit" variant={variant} data-size="sm" disabled={isWorking}>
					{isWorking ? 'Sender …' : 'Be om godkjenning'}
				</Button>
			)}
			<span role="status">
				{outcome.state === 'gjort' && (
					<>
						{outcome.result.sentence}{' '}
						{outcome.result.address && <Link href={outcome.result.address}>Se sammenligningen</Link>}
					</>
				)}
			</span>
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
		</form>
	);
}
