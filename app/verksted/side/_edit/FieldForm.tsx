'use client';

import { Alert, Details, DetailsContent, DetailsSummary, Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { capitalised } from '@/lib/content/capitalised';
import { valueAt, valuesIn } from '@/lib/editing/field-values';
import type { FormField, FormGroup } from '@/lib/editing/form-fields';
import { listed } from '@/lib/workshop/times';
import type { FieldContext } from './control';
import styles from './edit.module.css';
import { FieldControl } from './FieldControl';

interface Props extends Omit<FieldContext, 'values'> {
	groups: readonly FormGroup[];
	/** The fields as YAML. */
	fields: string;
	/** What stands below them all. */
	children: ReactNode;
}

/**
 * The front matter as a form: what readers meet on the page, and all the rest below a summary that says what it is, so that the
 * text begins where it is seen.
 */
export function FieldForm({ groups, fields, children, ...context }: Props) {
	const values = valuesIn(fields);
	if (values === undefined)
		return (
			<div className={styles.fields}>
				<Alert data-color="warning">Feltene kan ikke leses. Rett dem som tekst, så kommer skjemaet tilbake.</Alert>
				{children}
			</div>
		);
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
	// What is shown elsewhere than on the page, readers do not meet first.
	const isOnPage = (group: FormGroup) => isFirst(group) && group.fields.every(({ shownMost }) => !shownMost);
	const beside = groups.filter((group) => isFirst(group) && !isOnPage(group));
	const folded = [...beside, ...gathered, ...others];
	return (
		<div className={styles.fields}>
			{groups.filter(isOnPage).map(shown)}
			<Details defaultOpen={hasFault(folded)}>
				<DetailsSummary>{summaryOf([...beside, ...gathered], values)}</DetailsSummary>
				<DetailsContent className={styles.fields}>
					{beside.map(shown)}
					{gathered.map(shown)}
					<Details defaultOpen={hasFault(others)}>
						<DetailsSummary>Flere felter{used > 0 && ` (${used} i bruk)`}</DetailsSummary>
						<DetailsContent className={styles.fields}>{others.map(shown)}</DetailsContent>
					</Details>
					{children}
				</DetailsContent>
			</Details>
		</div>
	);
}

/** What lies below a summary, and what of it decides when readers get the page. */
function summaryOf(groups: readonly FormGroup[], values: unknown): string {
	const names = groups.map(({ label, fields: [first] }) => (label ?? first?.label ?? '').toLowerCase());
	const set = groups
		.filter(({ isGathered }) => isGathered)
		.flatMap(({ fields }) => fields.filter(({ path }) => valueAt(values, path) !== undefined))
		.map(({ label }) => label.toLowerCase());
	const all = capitalised(listed([...names, 'andre felter']));
	return set.length > 0 ? `${all} (nå: ${listed(set)})` : all;
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
