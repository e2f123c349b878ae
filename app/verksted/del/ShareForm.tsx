'use client';

import { Button, SelectOption } from '@digdir/designsystemet-react';
import { type ReactNode, useActionState } from 'react';
import { ActionForm } from '../_parts/ActionForm';
import { FormFaults } from '../_parts/FormFaults';
import { Select } from '../_parts/fields';
import { faultsIn, nothingYet } from '../_parts/outcome';
import { AddressField } from './AddressField';
import { makeAddress } from './actions';
import styles from './del.module.css';
import { durations } from './durations';

interface Props {
	token: string;
	/** The field for the page. */
	children: ReactNode;
}

/** Chooses a page and for how long, and gives the address. Works without script. */
export function ShareForm({ token, children }: Props) {
	const [outcome, make, isMaking] = useActionState(makeAddress, nothingYet);
	return (
		<ActionForm outcome={outcome} send={make} hidden={{ token }} className={styles.form}>
			{children}
			<Select label="Adressen virker i" name="varighet" defaultValue="7d">
				{Object.entries(durations).map(([value, { label }]) => (
					<SelectOption key={value} value={value}>
						{label}
					</SelectOption>
				))}
			</Select>
			<FormFaults faults={faultsIn(outcome)} />
			<Button type="submit" disabled={isMaking}>
				Lag adressen
			</Button>
			<div role="status">{outcome.state === 'gjort' && <AddressField {...outcome.result} />}</div>
		</ActionForm>
	);
}
