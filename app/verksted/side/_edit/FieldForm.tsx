'use client';

import { Alert, Details, DetailsContent, DetailsSummary, Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import { valueAt, valuesIn } from '@/lib/editing/field-values';
import type { FormField, FormGroup } from '@/lib/editing/form-fields';
import type { FieldContext } from './control';
import styles from './edit.module.css';
import { FieldControl } from './FieldControl';

interface Props extends Omit<FieldContext, 'values'> {
	groups: readonly FormGroup[];
	/** The fields as YAML. */
	fields: string;
}

/** The front matter as a form: what readers meet first, and all the rest below a summary. */
export function FieldForm({ groups, fields, ...context }: Props) {
	const values = valuesIn(fields);
	if (values === undefined)
		return <Alert data-color="warning">Feltene kan ikke leses. Rett dem som tekst, så kommer skjemaet tilbake.</Alert>;
	const isFirst = ({ fields: own }: FormGroup) => own.some(({ isRequired, isProse }) => isRequired || isProse);
	const others = groups.filter((group) => !isFirst(group));
	const used = others.filter(({ fields: own }) => own.some(({ path }) => valueAt(values, path) !== undefined));
	const inUse = used.length > 0 ? [`(i bruk: ${used.map(labelOf).join(', ')})`] : [];
	const named = new Set(others.flatMap(({ fields: own }) => own.map(({ name }) => name)));
	const hasFault = context.problems.some(
		({ field }) => field !== undefined && named.has(field.replace(/\[\d+\]$/, '')),
	);
	const shown = (group: FormGroup) => (
		<Group key={group.fields[0]?.path.join('.')} group={group} context={{ ...context, values }} />
	);
	return (
		<div className={styles.fields}>
			{groups.filter(isFirst).map(shown)}
			<Details defaultOpen={hasFault}>
				<DetailsSummary>{['Flere felter', ...inUse].join(' ')}</DetailsSummary>
				<DetailsContent className={styles.fields}>{others.map(shown)}</DetailsContent>
			</Details>
		</div>
	);
}

function labelOf({ label, fields }: FormGroup): string {
	return (label ?? fields[0]?.label ?? '').toLowerCase();
}

function Group({ group: { label, fields }, context }: { group: FormGroup; context: FieldContext }) {
	const controls = fields.map((field: FormField) => (
		<FieldControl key={field.path.join('.')} field={field} context={context} />
	));
	if (label === undefined) return controls;
	return (
		<Fieldset>
			<FieldsetLegend>{label}</FieldsetLegend>
			{controls}
		</Fieldset>
	);
}
