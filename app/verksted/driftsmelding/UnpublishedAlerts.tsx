'use client';

import { Alert, Button } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { ActionForm } from '../_parts/ActionForm';
import { FormFaults } from '../_parts/FormFaults';
import { faultsIn, nothingYet } from '../_parts/outcome';
import { publishAgain } from './actions';

/** Alerts that have been saved here and have not got as far as the site: published once more. */
export function UnpublishedAlerts({ token, names }: { token: string; names: readonly string[] }) {
	const [outcome, act, isWorking] = useActionState(publishAgain, nothingYet);
	if (names.length === 0) return null;
	return (
		<Alert data-color="warning">
			<ActionForm outcome={outcome} send={act} hidden={{ token }}>
				<p>Lagret her, men ikke publisert: {names.join(', ')}.</p>
				<FormFaults faults={faultsIn(outcome)} />
				<Button type="submit" disabled={isWorking}>
					{isWorking ? 'Publiserer …' : 'Publiser på nytt'}
				</Button>
			</ActionForm>
		</Alert>
	);
}
