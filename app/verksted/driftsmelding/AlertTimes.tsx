import { Fieldset, FieldsetLegend, SelectOption } from '@digdir/designsystemet-react';
import { Select, Textfield } from '@/app/verksted/_parts/fields';
import styles from './driftsmelding.module.css';
import type { AlertFormProps } from './form-values';

/** From when and until when an alert is shown, in Norwegian time. */
export function AlertTimes({
	values,
	periods,
	faults,
}: Pick<AlertFormProps, 'values' | 'periods'> & {
	/** What is wrong, by the name of the field. */
	faults: Readonly<Record<string, string>>;
}) {
	return (
		<Fieldset>
			<FieldsetLegend>Når</FieldsetLegend>
			<div className={styles.row}>
				<PeriodField period={values.period} periods={periods} />
				<EndField end={values.end} error={faults.slutt} />
				<Textfield
					type="datetime-local"
					name="start"
					label="Begynner"
					description="Tomt: med en gang"
					defaultValue={values.start}
					error={faults.start}
				/>
			</div>
		</Fieldset>
	);
}

/** When an alert ends, for whoever chooses that: beside another choice it would count for nothing, and is not shown. */
export function EndField({ end, error }: { end?: string; error?: string | undefined }) {
	return (
		<div className={styles.end}>
			<Textfield
				type="datetime-local"
				name="slutt"
				label="Slutter"
				description="Bare hvis du velger tidspunktet selv"
				defaultValue={end}
				error={error}
			/>
		</div>
	);
}

/** How long an alert is shown. */
export function PeriodField({ period, periods }: { period: string; periods: AlertFormProps['periods'] }) {
	return (
		<Select label="Vises" description="Norsk tid" name="varighet" defaultValue={period}>
			{periods.map(({ value, label }) => (
				<SelectOption key={value} value={value}>
					{label}
				</SelectOption>
			))}
		</Select>
	);
}
