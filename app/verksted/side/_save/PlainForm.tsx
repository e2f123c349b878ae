'use client';

import { Alert, Button } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import type { OpenFile } from '@/lib/editing/open-page';
import { ActionForm } from '../../_parts/ActionForm';
import { FormFaults } from '../../_parts/FormFaults';
import { SeenField, Textfield } from '../../_parts/fields';
import { faultsIn, nothingYet } from '../../_parts/outcome';
import { TextDiff } from '../../_parts/TextDiff';
import { type SaveResult, savePage } from '../actions';
import { openedField, textField } from './plain-fields';
import { Review } from './Review';
import styles from './save.module.css';

/** Each version as plain text, for browsers without script. */
export function PlainForm({ files, token }: { files: readonly OpenFile[]; token: string }) {
	const [outcome, send] = useActionState(savePage, nothingYet);
	const result = outcome.state === 'gjort' ? outcome.result : undefined;
	return (
		<ActionForm outcome={outcome} send={send} hidden={{ token }} className={styles.review}>
			<FormFaults faults={faultsIn(outcome)} />
			<PlainResult result={result} />
			{files.map(({ file, name, text }) => {
				const edited = result?.edited.find((own) => own.file === file);
				const theirs =
					result?.step === 'konflikt' && result.conflicts.find((conflict) => conflict.file === file)?.theirs;
				return (
					<div key={file}>
						<input type="hidden" name="fil" value={file} />
						<SeenField name={openedField(file)} value={theirs || text} />
						<Textfield label={name} multiline rows={24} name={textField(file)} defaultValue={edited?.text ?? text} />
					</div>
				);
			})}
			<div className={styles.ways}>
				<Button type="submit" name="steg" value="se" variant="secondary">
					Se endringene
				</Button>
				<Button type="submit" name="steg" value={result?.step === 'se' ? 'lagre-likevel' : 'lagre'}>
					{result?.step === 'se' && result.errors.length > 0 ? 'Lagre likevel' : 'Lagre'}
				</Button>
			</div>
		</ActionForm>
	);
}

function PlainResult({ result }: { result: SaveResult | undefined }) {
	if (result?.step === 'lagret')
		return (
			<Alert data-color="success" role="status">
				{['Lagret.', ...result.notes].join(' ')}
			</Alert>
		);
	if (result?.step === 'se') return <Review {...result} />;
	return result?.conflicts.map(({ file, who, theirs }) => (
		<section key={file} aria-label={result.names[file]}>
			<p>
				{who ?? 'Noen andre'} har endret siden. Teksten din står under, og er ikke lagret. Ta med det du vil beholde av
				dette:
			</p>
			<TextDiff
				file={file}
				before={result.edited.find((own) => own.file === file)?.opened ?? ''}
				after={theirs ?? ''}
			/>
		</section>
	));
}
