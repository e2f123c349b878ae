'use client';

import { Button } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { nothingYet } from '../_parts/outcome';
import { moveChanges } from './actions';
import styles from './standing.module.css';

/** Brings what others have published. Works without script. */
export function CatchUpForm({ token }: { token: string }) {
	const [outcome, act, isWorking] = useActionState(moveChanges, nothingYet);
	return (
		<form action={act} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="gjor" value="hent" />
			<Button type="submit" variant="tertiary" data-size="sm" disabled={isWorking}>
				{isWorking ? 'Henter …' : 'Hent det siste'}
			</Button>
			<span role="status">{outcome.state === 'gjort' && outcome.result.sentence}</span>
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
		</form>
	);
}
