'use client';

import { Fieldset, FieldsetDescription, FieldsetLegend } from '@digdir/designsystemet-react';
import { Textfield } from '@/app/verksted/_parts/fields';
import { type ControlProps, textOf } from './control';
import styles from './edit.module.css';

/** A day, and a time of day for what needs one. */
export function MomentControl({ id, field, value, error, onFill }: ControlProps) {
	const [day = '', clock = ''] = textOf(value).split(/[T ]/);
	const fill = (newDay: string, newClock: string) => onFill(newDay && newClock ? `${newDay}T${newClock}` : newDay);
	return (
		<Fieldset id={id}>
			<FieldsetLegend>{field.label}</FieldsetLegend>
			{field.meaning && <FieldsetDescription>{field.meaning}</FieldsetDescription>}
			<div className={styles.moment}>
				<Textfield
					type="date"
					label="Dag"
					error={error}
					value={day}
					onChange={({ target }) => fill(target.value, clock)}
				/>
				<Textfield
					type="time"
					label="Klokkeslett, hvis det trengs"
					value={clock.slice(0, 5)}
					disabled={day === ''}
					onChange={({ target }) => fill(day, target.value)}
				/>
			</div>
		</Fieldset>
	);
}
