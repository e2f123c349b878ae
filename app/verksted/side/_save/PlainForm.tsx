'use client';

import { Alert, Button, Label, Textarea } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import type { OpenFile } from '@/lib/editing/open-page';
import { FormFaults } from '../../_parts/FormFaults';
import { nothingYet } from '../../_parts/outcome';
import { TextDiff } from '../../_parts/TextDiff';
import { type SaveResult, savePage } from '../actions';
import { Review } from './Review';
import styles from './save.module.css';

/** Each version as plain text, for browsers without script. */
export function PlainForm({ files, token }: { files: readonly OpenFile[]; token: string }) {
	const [outcome, send] = useActionState(savePage, nothingYet);
	const result = outcome.state === 'gjort' ? outcome.result : undefined;
	return (
		<form action={send} className={styles.review}>
			<input type="hidden" name="token" value={token} />
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
			<PlainResult result={result} />
			{files.map(({ file, name, text }) => {
				const edited = result?.edited.find((own) => own.file === file);
				const theirs =
					result?.step === 'konflikt' && result.conflicts.find((conflict) => conflict.file === file)?.theirs;
				return (
					<div key={file}>
						<input type="hidden" name="fil" value={file} />
						<input type="hidden" name="utgave" value={theirs || text} />
						{/* A field of Designsystemet is tied to its label by script. */}
						<Label htmlFor={file}>{name}</Label>
						<Textarea id={file} rows={24} name="tekst" defaultValue={edited?.text ?? text} />
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
		</form>
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
