'use client';

import { Button, Link } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { nothingYet } from '../_parts/outcome';
import { moveChanges } from './actions';

/** Sends what is saved to the others, or brings what they have published. Works without script. */
export function StandingForm({ token, canSend }: { token: string; canSend: boolean }) {
	const [outcome, act, isWorking] = useActionState(moveChanges, nothingYet);
	return (
		<form action={act}>
			<input type="hidden" name="token" value={token} />
			{canSend && (
				<Button type="submit" name="gjor" value="godkjenning" data-size="sm" disabled={isWorking}>
					Be om godkjenning
				</Button>
			)}
			<Button type="submit" name="gjor" value="hent" variant="tertiary" data-size="sm" disabled={isWorking}>
				Hent det siste
			</Button>
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
