'use client';

import { Button, Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { Checkbox, Textfield } from '@/app/verksted/_parts/fields';
import { languageTitle, nameOf } from '@/lib/editing/find-page';
import { isPartial, type Locale, locales } from '@/lib/i18n/routing';
import { FormFaults } from '../../_parts/FormFaults';
import { keepFields } from '../../_parts/keep-fields';
import { nothingYet } from '../../_parts/outcome';
import { createPage } from './actions';
import styles from './new-page.module.css';

/** Which languages a new page is to have, and what it is called in each. */
export function NewPageForm({ token }: { token: string }) {
	const [outcome, send, isSending] = useActionState(createPage, nothingYet);
	return (
		<form action={send} onSubmit={keepFields(send)} className={styles.form}>
			<input type="hidden" name="token" value={token} />
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
			{locales.map((locale) => (
				<VersionFields key={locale} locale={locale} />
			))}
			<Button type="submit" disabled={isSending}>
				Lag siden
			</Button>
		</form>
	);
}

function VersionFields({ locale }: { locale: Locale }) {
	const name = nameOf(locale);
	return (
		<Fieldset>
			<FieldsetLegend>{languageTitle(locale)}</FieldsetLegend>
			<Checkbox
				name="sprak"
				value={locale}
				label={`Siden skal finnes på ${name}`}
				defaultChecked={!isPartial(locale)}
			/>
			<Textfield label={`Tittel på ${name}`} name={`tittel-${locale}`} />
			<Textfield
				label={`Adresse på ${name}`}
				name={`adresse-${locale}`}
				description="For eksempel /hjelp/ny-telefon. Står feltet tomt, lages den av tittelen"
			/>
		</Fieldset>
	);
}
