'use client';

import { Button } from '@digdir/designsystemet-react';
import { useActionState, useEffect, useRef } from 'react';
import { ActionForm } from '../_parts/ActionForm';
import { FormFaults } from '../_parts/FormFaults';
import { faultsIn, nothingYet } from '../_parts/outcome';
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
	// One that has come back without script says what was sent, and not what the room shows.
	useEffect(() => {
		if (outcome.state === 'avvist') follow();
	}, [outcome, follow]);
	const faults = outcome.state === 'avvist' ? (outcome.fields ?? {}) : {};
	return (
		<ActionForm
			ref={form}
			outcome={outcome}
			send={publish}
			hidden={{ token, navn: values.name ?? '' }}
			onChange={follow}
			className={styles.form}
		>
			<AlertTexts values={values} faults={faults} />
			<AlertTimes values={values} periods={periods} faults={faults} />
			<AlertPlace values={values} pages={pages} fault={faults.sider} />
			<AlertPreview {...preview} />
			<FormFaults faults={faultsIn(outcome)} />
			<Button type="submit" disabled={isPublishing}>
				{isPublishing ? 'Publiserer …' : values.name ? 'Publiser rettelsen nå' : 'Publiser nå'}
			</Button>
		</ActionForm>
	);
}
