'use client';

import { Alert, Button, Dialog, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { EditedFile } from '@/lib/editing/page-edit';
import { FormFaults } from '../../_parts/FormFaults';
import type { ReviewedResult } from '../actions';
import { ConflictView } from './ConflictView';
import { Review } from './Review';
import { ReviewedTexts } from './ReviewedTexts';
import styles from './save.module.css';

interface Props {
	result: ReviewedResult;
	/** Why it was not saved. */
	faults: readonly string[];
	isOpen: boolean;
	isSending: boolean;
	onClose(): void;
	/** Goes on with other texts. */
	onReplace(edited: readonly EditedFile[], note?: string): void;
	/** Where the texts come from, and whose words go when they are saved. */
	note: string | undefined;
	action(form: FormData): void;
	/** The fields that say what is saved. */
	hidden: ReactNode;
}

/** What will be saved, that it is being saved, or what stands in the way: nobody is left to guess. */
export function SaveDialog({ result, faults, isOpen, isSending, onClose, onReplace, note, action, hidden }: Props) {
	return (
		<Dialog className={styles.dialog} open={isOpen} onClose={onClose} closeButton="Lukk" aria-labelledby="lagre-tittel">
			<Heading id="lagre-tittel" level={2}>
				{result.step === 'se' ? 'Dette blir lagret' : 'Noen andre har endret siden'}
			</Heading>
			{result.step === 'konflikt' ? (
				<ConflictView {...result} onReplace={onReplace} />
			) : (
				<form action={action} className={styles.review} onSubmit={(event) => isSending && event.preventDefault()}>
					{hidden}
					{note && <Alert data-color="warning">{note}</Alert>}
					<ReviewedTexts name="alt som blir lagret">
						<Review {...result} />
					</ReviewedTexts>
					<FormFaults faults={faults} />
					<div className={styles.ways}>
						<Button
							type="submit"
							name="steg"
							value={result.errors.length > 0 ? 'lagre-likevel' : 'lagre'}
							loading={isSending}
							aria-disabled={isSending}
						>
							{result.errors.length > 0 ? 'Lagre likevel' : 'Lagre'}
						</Button>
						<Button type="button" variant="secondary" onClick={onClose}>
							Tilbake til teksten
						</Button>
						<span role="status">{isSending && 'Lagrer … Vent: vinduet lukkes når det er gjort.'}</span>
					</div>
				</form>
			)}
		</Dialog>
	);
}
