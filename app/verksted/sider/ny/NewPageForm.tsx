'use client';

import { Button, Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import { languageTitle, nameOf } from '@/lib/editing/find-page';
import { type Locale, locales } from '@/lib/i18n/routing';
import { ActionForm } from '../../_parts/ActionForm';
import { FormFaults } from '../../_parts/FormFaults';
import { faultsIn, nothingYet } from '../../_parts/outcome';
import { createPage } from './actions';
import styles from './new-page.module.css';

/** What a new page is called in each language that it is to have; what is wrong is told at its field. */
export function NewPageForm({ token }: { token: string }) {
	const [outcome, send, isSending] = useActionState(createPage, nothingYet);
	const faults = outcome.state === 'avvist' ? outcome.fields : undefined;
	return (
		<ActionForm outcome={outcome} send={send} hidden={{ token }} className={styles.form}>
			<FormFaults faults={faultsIn(outcome)} />
			{locales.map((locale) => (
				<VersionFields key={locale} locale={locale} faults={faults} />
			))}
			<Button type="submit" disabled={isSending}>
				Lag siden
			</Button>
		</ActionForm>
	);
}

function VersionFields({
	locale,
	faults = {},
}: {
	locale: Locale;
	faults: Readonly<Record<string, string>> | undefined;
}) {
	const name = nameOf(locale);
	return (
		<Fieldset>
			<FieldsetLegend>{languageTitle(locale)}</FieldsetLegend>
			<Textfield
				label={`Tittel på ${name}`}
				description={`Står feltet tomt, blir siden ikke laget på ${name}.`}
				name={`tittel-${locale}`}
				error={faults[`tittel-${locale}`]}
			/>
			<Textfield
				label={`Adresse på ${name}`}
				name={`adresse-${locale}`}
				description="For eksempel /hjelp/ny-telefon. Står feltet tomt, lages den av tittelen."
				error={faults[`adresse-${locale}`]}
			/>
		</Fieldset>
	);
}
