import {
	Field,
	FieldDescription,
	Fieldset,
	FieldsetLegend,
	Label,
	Select,
	SelectOption,
} from '@digdir/designsystemet-react';
import { useId } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import styles from './driftsmelding.module.css';
import type { AlertFormProps } from './form-values';

/** From when and until when an alert is shown, in Norwegian time. */
export function AlertTimes({ values, periods }: Pick<AlertFormProps, 'values' | 'periods'>) {
	return (
		<Fieldset>
			<FieldsetLegend>Når</FieldsetLegend>
			<div className={styles.row}>
				<PeriodField period={values.period} periods={periods} />
				<Textfield
					type="datetime-local"
					name="slutt"
					label="Slutter"
					description="Bare hvis du velger tidspunktet selv"
					defaultValue={values.end}
				/>
				<Textfield
					type="datetime-local"
					name="start"
					label="Begynner"
					description="Tomt: med en gang"
					defaultValue={values.start}
				/>
			</div>
		</Fieldset>
	);
}

/** How long an alert is shown. */
export function PeriodField({ period, periods }: { period: string; periods: AlertFormProps['periods'] }) {
	const id = useId();
	return (
		<Field>
			<Label htmlFor={id}>Vises</Label>
			<FieldDescription>Norsk tid</FieldDescription>
			<Select id={id} name="varighet" defaultValue={period}>
				{periods.map(({ value, label }) => (
					<SelectOption key={value} value={value}>
						{label}
					</SelectOption>
				))}
			</Select>
		</Field>
	);
}
