'use client';

import { Fieldset, FieldsetDescription, FieldsetLegend } from '@digdir/designsystemet-react';
import { Icon } from '@/app/_components/base/Icon';
import { Radio } from '@/app/verksted/_parts/fields';
import type { Choice } from '@/lib/editing/form-fields';
import { type DrawingName, iconPaths } from '@/lib/seo/icon-paths';
import type { ControlProps } from './control';
import styles from './edit.module.css';

type IconEntry = Choice & { value: DrawingName };

/** True for choices that are all drawn. */
export function isIconChoice(choices: readonly Choice[]): choices is readonly IconEntry[] {
	return choices.every(({ value }) => Object.hasOwn(iconPaths, value));
}

/** Icons to choose from, as readers see them. */
export function IconChoice({
	id,
	field,
	value,
	error,
	choices,
	onFill,
}: ControlProps & { choices: readonly IconEntry[] }) {
	const choose = (choice: string) => ({
		name: id,
		checked: (value ?? '') === choice,
		onChange: () => onFill(choice),
	});
	return (
		<Fieldset id={id}>
			<FieldsetLegend>{field.label}</FieldsetLegend>
			{error && <FieldsetDescription>{error}</FieldsetDescription>}
			<div className={styles.icons}>
				<Radio label="Ikke valgt" value="" {...choose('')} />
				{choices.map(({ value: choice, label }) => (
					<Radio
						key={choice}
						value={choice}
						label={
							<>
								<Icon name={choice} /> {label}
							</>
						}
						{...choose(choice)}
					/>
				))}
			</div>
		</Fieldset>
	);
}
