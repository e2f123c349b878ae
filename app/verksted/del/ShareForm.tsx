'use client';

import { Button, Field, Label, Select, SelectOption } from '@digdir/designsystemet-react';
import { type ReactNode, useActionState } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { keepFields } from '../_parts/keep-fields';
import { nothingYet } from '../_parts/outcome';
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
		<form action={make} onSubmit={keepFields(make)} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			{children}
			<Field>
				<Label htmlFor="varighet">Adressen virker i</Label>
				<Select id="varighet" name="varighet" defaultValue="7d">
					{Object.entries(durations).map(([value, { label }]) => (
						<SelectOption key={value} value={value}>
							{label}
						</SelectOption>
					))}
				</Select>
			</Field>
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
			<Button type="submit" disabled={isMaking}>
				Lag adressen
			</Button>
			<div role="status">{outcome.state === 'gjort' && <AddressField {...outcome.result} />}</div>
		</form>
	);
}
