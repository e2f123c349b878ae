'use client';

import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { EditedFile } from '@/lib/editing/page-edit';
import { FindingList } from '../../_parts/FindingList';
import { TextDiff } from '../../_parts/TextDiff';
import type { SaveResult } from '../actions';
import { ConflictView } from './ConflictView';
import styles from './save.module.css';

interface Props {
	result: Exclude<SaveResult, { step: 'lagret' }>;
	isOpen: boolean;
	onClose(): void;
	/** Goes on with other texts. */
	onReplace(edited: readonly EditedFile[]): void;
	action(form: FormData): void;
	/** The fields that say what is saved. */
	hidden: ReactNode;
}

/** What will be saved, or what stands in the way. */
export function SaveDialog({ result, isOpen, onClose, onReplace, action, hidden }: Props) {
	return (
		<Dialog className={styles.dialog} open={isOpen} onClose={onClose} closeButton="Lukk" aria-labelledby="lagre-tittel">
			<Heading id="lagre-tittel" level={2}>
				{result.step === 'se' ? 'Dette blir lagret' : 'Noen andre har endret siden'}
			</Heading>
			{result.step === 'konflikt' ? (
				<ConflictView edited={result.edited} conflicts={result.conflicts} onReplace={onReplace} />
			) : (
				<form action={action} className={styles.review}>
					{hidden}
					<Review {...result} />
					<div className={styles.ways}>
						<Button type="submit" name="steg" value={result.errors.length > 0 ? 'lagre-likevel' : 'lagre'}>
							{result.errors.length > 0 ? 'Lagre likevel' : 'Lagre'}
						</Button>
						<Button type="button" variant="secondary" onClick={onClose}>
							Tilbake til teksten
						</Button>
					</div>
				</form>
			)}
		</Dialog>
	);
}

/** The changes line by line, and what the content rules would say that they do not say now. */
function Review({
	edited,
	errors,
	warnings,
}: Pick<Extract<SaveResult, { step: 'se' }>, 'edited' | 'errors' | 'warnings'>) {
	return (
		<>
			{errors.length > 0 && <p>Teksten kan lagres slik, men dette blir galt på nettstedet:</p>}
			{errors.length === 0 && warnings.length > 0 && <p>Se på dette først, hvis du vil:</p>}
			{errors.length + warnings.length > 0 && <FindingList problems={[...errors, ...warnings]} />}
			{edited.map(({ file, opened, text }) => (
				<section key={file} aria-label={file}>
					<Heading level={3} data-size="xs">
						{file}
					</Heading>
					<TextDiff before={opened ?? ''} after={text} />
				</section>
			))}
		</>
	);
}
