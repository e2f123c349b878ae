'use client';

import { Button } from '@digdir/designsystemet-react';
import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { keepFields } from '../_parts/keep-fields';
import { nothingYet, type Outcome } from '../_parts/outcome';
import { AlertPlace } from './AlertPlace';
import { AlertPreview } from './AlertPreview';
import { AlertTexts } from './AlertTexts';
import { AlertTimes } from './AlertTimes';
import { previewAlert, publishAlert } from './actions';
import type { PreviewedAlert } from './alert-views';
import styles from './driftsmelding.module.css';
import type { AlertFormProps } from './form-values';

/** So long (ms) after the last key does the preview follow. */
const restMs = 400;

/** An alert in every language, with what readers will see of it. Works without script, but for the preview as one writes. */
export function AlertForm({ token, values, periods, pages, views }: AlertFormProps) {
	const [outcome, publish, isPublishing] = useActionState(publishAlert, nothingYet);
	const opened: PreviewedAlert = { views, notes: [] };
	const shown: Outcome<PreviewedAlert> = { state: 'gjort', result: opened };
	const [preview, show] = useActionState(previewAlert, shown);
	const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
	useEffect(() => () => clearTimeout(rest.current), []);
	const follow = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
		clearTimeout(rest.current);
		rest.current = setTimeout(() => startTransition(() => show(new FormData(currentTarget))), restMs);
	};
	const faults = outcome.state === 'avvist' ? (outcome.fields ?? {}) : {};
	return (
		<form action={publish} onSubmit={keepFields(publish)} onChange={follow} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="navn" value={values.name ?? ''} />
			<AlertTexts values={values} faults={faults} />
			<AlertTimes values={values} periods={periods} faults={faults} />
			<AlertPlace values={values} pages={pages} fault={faults.sider} />
			<AlertPreview {...(preview.state === 'gjort' ? preview.result : opened)} />
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
			<Button type="submit" disabled={isPublishing}>
				{isPublishing ? 'Publiserer …' : values.name ? 'Publiser rettelsen nå' : 'Publiser nå'}
			</Button>
		</form>
	);
}
