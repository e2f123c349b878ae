'use client';

import { Button } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { Checkbox } from '@/app/verksted/_parts/fields';
import { ActionForm } from './ActionForm';
import { saveChange } from './change-actions';
import { FormFaults } from './FormFaults';
import styles from './forms.module.css';
import { faultsIn, nothingYet } from './outcome';

interface Props {
	label: string;
	/** Secondary where another button of the room is what most came for. */
	variant?: 'primary' | 'secondary';
	/** True for what takes something away. */
	isDangerous?: boolean;
	/** What is sent with it: the wish that the proposal was made of, and the proposal's name. */
	fields: Readonly<Record<string, string>>;
	/** True when there would be new faults: then the editor must say that it is meant. */
	hasErrors?: boolean;
	/** What the editor may choose besides, by the name of its field. */
	choices?: Readonly<Record<string, string>>;
}

/** The button that does what has been shown. Works without script. */
export function SaveForm({
	label,
	variant = 'primary',
	isDangerous = false,
	fields,
	hasErrors = false,
	choices = {},
}: Props) {
	const [outcome, act, isWorking] = useActionState(saveChange, nothingYet);
	return (
		<ActionForm outcome={outcome} send={act} hidden={fields} className={styles.questions}>
			{Object.entries(choices).map(([name, text]) => (
				<Checkbox key={name} name={name} value="ja" label={text} />
			))}
			{hasErrors && <Checkbox name="likevel" value="ja" label="Lagre likevel. Jeg retter feilene etterpå." />}
			<FormFaults faults={faultsIn(outcome)} />
			<Button type="submit" variant={variant} {...(isDangerous && { 'data-color': 'danger' })} disabled={isWorking}>
				{isWorking ? 'Lagrer …' : label}
			</Button>
		</ActionForm>
	);
}
