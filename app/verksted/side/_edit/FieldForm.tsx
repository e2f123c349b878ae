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
	const gathered = groups.filter(({ isGathered }) => isGathered);
	const others = groups.filter((group) => !isFirst(group) && !group.isGathered);
	const isUsed = ({ fields: own }: FormGroup) => own.some(({ path }) => valueAt(values, path) !== undefined);
	const used = others.filter(isUsed).length;
	const faulty = context.problems.map(({ field = '' }) => field.replace(/\[\d+\]$/, ''));
	const hasFault = (some: readonly FormGroup[]) =>
		some.some(({ fields: own }) => own.some(({ name }) => faulty.includes(name)));
	const shown = (group: FormGroup) => (
		<Group key={group.fields[0]?.path.join('.')} group={group} context={{ ...context, values }} />
	);
	return (
		<div className={styles.fields}>
			{groups.filter(isFirst).map(shown)}
			{gathered.map((group) => (
				<Details key={group.label} defaultOpen={isUsed(group) || hasFault([group])}>
					<DetailsSummary>{group.label}</DetailsSummary>
					<DetailsContent className={styles.fields}>{shown({ fields: group.fields })}</DetailsContent>
				</Details>
			))}
			<Details defaultOpen={hasFault(others)}>
				<DetailsSummary>Flere felter{used > 0 && ` (${used} i bruk)`}</DetailsSummary>
				<DetailsContent className={styles.fields}>{others.map(shown)}</DetailsContent>
			</Details>
		</div>
	);
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
