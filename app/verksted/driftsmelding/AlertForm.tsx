'use client';

import { Button } from '@digdir/designsystemet-react';
import { useActionState, useRef } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { keepFields } from '../_parts/keep-fields';
import { nothingYet } from '../_parts/outcome';
import { AlertPlace } from './AlertPlace';
import { AlertPreview } from './AlertPreview';
import { AlertTexts } from './AlertTexts';
import { AlertTimes } from './AlertTimes';
import { publishAlert } from './actions';
import styles from './driftsmelding.module.css';
import type { AlertFormProps } from './form-values';
import { useAlertPreview } from './use-alert-preview';

/** An alert in every language, with what readers will see of it. Works without script, but for the preview as one writes. */
export function AlertForm({ token, values, periods, pages, views }: AlertFormProps) {
	const [outcome, publish, isPublishing] = useActionState(publishAlert, nothingYet);
	const form = useRef<HTMLFormElement>(null);
	const { preview, follow } = useAlertPreview({ token, form, views });
	const faults = outcome.state === 'avvist' ? (outcome.fields ?? {}) : {};
	return (
		<form ref={form} action={publish} onSubmit={keepFields(publish)} onChange={follow} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="navn" value={values.name ?? ''} />
			<AlertTexts values={values} faults={faults} />
			<AlertTimes values={values} periods={periods} faults={faults} />
			<AlertPlace values={values} pages={pages} fault={faults.sider} />
			<AlertPreview {...preview} />
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
			<Button type="submit" disabled={isPublishing}>
				{isPublishing ? 'Publiserer …' : values.name ? 'Publiser rettelsen nå' : 'Publiser nå'}
			</Button>
		</form>
	);
}
