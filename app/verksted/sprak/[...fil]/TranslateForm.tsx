'use client';

import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useActionState } from 'react';
import { Checkbox } from '@/app/verksted/_parts/fields';
import { FormFaults } from '../../_parts/FormFaults';
import { keepFields } from '../../_parts/keep-fields';
import { nothingYet } from '../../_parts/outcome';
import { saveTranslation } from '../actions';
import styles from '../languages.module.css';

interface Props {
	isDraft: boolean;
	/** What is sent with it. */
	fields: Readonly<Record<string, string>>;
	/** The texts. */
	children: ReactNode;
}

/** Saves the texts of a translation, and that it says what its source says now. */
export function TranslateForm({ isDraft, fields, children }: Props) {
	const [outcome, act, isWorking] = useActionState(saveTranslation, nothingYet);
	const isRefused = outcome.state === 'avvist';
	return (
		<form action={act} onSubmit={keepFields(act)} className={styles.form}>
			{Object.entries(fields).map(([name, value]) => (
				<input type="hidden" key={name} name={name} value={value} />
			))}
			{children}
			<Checkbox
				name="dato"
				value="ja"
				label="Sett datoen for siste endring til i dag"
				description="Når oversettelsen nå sier leserne noe annet enn før."
			/>
			{isDraft && (
				<Checkbox
					name="vis"
					value="ja"
					label="Oversettelsen er ferdig, og kan vises"
					description="Siden er ikke lenger et utkast."
				/>
			)}
			{outcome.state === 'avvist' && outcome.mayInsist && (
				<Checkbox name="likevel" value="ja" label="Lagre likevel. Jeg retter feilene etterpå." />
			)}
			<FormFaults faults={isRefused ? outcome.faults : []} />
			<Button type="submit" disabled={isWorking}>
				{isWorking ? 'Lagrer …' : 'Lagre oversettelsen'}
			</Button>
		</form>
	);
}
