'use client';

import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useActionState, useRef, useState } from 'react';
import { Checkbox, SeenField } from '@/app/verksted/_parts/fields';
import { ActionForm } from '../../_parts/ActionForm';
import { FormFaults } from '../../_parts/FormFaults';
import { faultsIn, nothingYet } from '../../_parts/outcome';
import { saveTranslation } from '../actions';
import styles from '../languages.module.css';
import { TranslationFindings } from './TranslationFindings';

interface Props {
	/** The translation's file, and what its language is called. */
	open: { file: string; name: string };
	isDraft: boolean;
	/** What is sent with it. */
	fields: Readonly<Record<'side' | 'sett' | 'token', string>>;
	/** The texts. */
	children: ReactNode;
}

const formId = 'oversettelse';

/** Saves the texts of a translation, and that it says what its source says now. */
export function TranslateForm({ open, isDraft, fields, children }: Props) {
	const [outcome, act, isWorking] = useActionState(saveTranslation, nothingYet);
	const form = useRef<HTMLFormElement>(null);
	const [revision, setRevision] = useState(0);
	const { sett, ...hidden } = fields;
	const below = (
		<>
			<TranslationFindings token={fields.token} open={open} form={form} revision={revision} />
			{/* What is found has forms of its own, and is to be seen before the text is saved. */}
			<div className={styles.form}>
				<Checkbox
					form={formId}
					name="dato"
					value="ja"
					label="Sett datoen for siste endring til i dag"
					description="Når oversettelsen nå sier leserne noe annet enn før."
				/>
				{isDraft && (
					<Checkbox
						form={formId}
						name="vis"
						value="ja"
						label="Oversettelsen er ferdig, og kan vises"
						description="Siden er ikke lenger et utkast."
					/>
				)}
				{outcome.state === 'avvist' && outcome.mayInsist && (
					<Checkbox form={formId} name="likevel" value="ja" label="Lagre likevel. Jeg retter feilene etterpå." />
				)}
				<FormFaults faults={faultsIn(outcome)} />
				<Button type="submit" form={formId} disabled={isWorking}>
					{isWorking ? 'Lagrer …' : 'Lagre oversettelsen'}
				</Button>
			</div>
		</>
	);
	return (
		<ActionForm
			id={formId}
			ref={form}
			outcome={outcome}
			send={act}
			hidden={hidden}
			below={below}
			onInput={() => setRevision((count) => count + 1)}
			className={styles.form}
		>
			<SeenField name="sett" value={sett} />
			{children}
		</ActionForm>
	);
}
