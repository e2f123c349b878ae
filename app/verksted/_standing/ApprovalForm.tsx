'use client';

import { Button, Link } from '@digdir/designsystemet-react';
import { useActionState, useEffect, useRef } from 'react';
import { ActionForm } from '../_parts/ActionForm';
import { FormFaults } from '../_parts/FormFaults';
import { faultsIn, nothingYet } from '../_parts/outcome';
import { sendForApproval } from './actions';
import styles from './standing.module.css';

interface Props {
	token: string;
	canSend: boolean;
	/** True while what was sent waits: that it is sent is no news afterwards. */
	isWaiting: boolean;
	/** Secondary where there is something to do first. */
	variant?: 'primary' | 'secondary';
}

/** Sends what is saved to those who approve it. Works without script. */
export function ApprovalForm({ token, canSend, isWaiting, variant = 'primary' }: Props) {
	const [outcome, act, isWorking] = useActionState(sendForApproval, nothingYet);
	const told = useRef<HTMLDivElement>(null);
	const isSent = outcome.state === 'gjort' && !canSend && isWaiting;
	// The button that was pressed is gone.
	useEffect(() => {
		if (isSent) told.current?.focus({ preventScroll: true });
	}, [isSent]);
	return (
		<ActionForm outcome={outcome} send={act} hidden={{ token }} className={styles.form}>
			{canSend && (
				<Button type="submit" variant={variant} data-size="sm" disabled={isWorking}>
					{isWorking ? 'Sender …' : 'Be om godkjenning'}
				</Button>
			)}
			<div role="status" ref={told} tabIndex={-1}>
				{isSent && (
					<>
						{/* The sentence above says it to those who see that it has changed. */}
						<span className="ds-sr-only">Sendt.</span>
						{outcome.result.address && <Link href={outcome.result.address}>Se sammenligningen</Link>}
					</>
				)}
			</div>
			<FormFaults faults={faultsIn(outcome)} />
			{outcome.state === 'avvist' && outcome.way && <Link href={outcome.way.address}>{outcome.way.name}</Link>}
		</ActionForm>
	);
}
