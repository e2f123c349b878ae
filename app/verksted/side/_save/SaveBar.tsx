'use client';

import { Button } from '@digdir/designsystemet-react';
import { useActionState, useEffect, useState } from 'react';
import { FormFaults } from '../../_parts/FormFaults';
import { nothingYet } from '../../_parts/outcome';
import type { useEdits } from '../_edit/use-edits';
import { savePage } from '../actions';
import { SaveDialog } from './SaveDialog';
import styles from './save.module.css';

interface Props {
	edits: ReturnType<typeof useEdits>;
	token: string;
	/** Why the picture is behind. */
	fault: string | undefined;
}

/** What is not saved, and the way to save it: the changes are shown first. */
export function SaveBar({ edits: { files, isChanged, refusals, settle, replace }, token, fault }: Props) {
	const [outcome, send, isSending] = useActionState(savePage, nothingYet);
	const [isOpen, setOpen] = useState(false);
	const result = outcome.state === 'gjort' ? outcome.result : undefined;
	useEffect(() => {
		if (!result) return;
		if (result.step === 'lagret') settle(result.edited);
		setOpen(result.step !== 'lagret');
	}, [result, settle]);
	const refused = outcome.state === 'avvist' && !isSending ? outcome.faults : [];
	const faults = [...refusals, ...refused, ...(fault ? [fault] : [])];
	const changed = files.filter(({ opened, text }) => opened !== text);
	const hidden = (
		<>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="endringer" value={JSON.stringify(changed)} />
		</>
	);
	return (
		<div className={styles.bar}>
			<form action={send}>
				{hidden}
				<Button type="submit" name="steg" value="se" disabled={!isChanged || isSending}>
					Se endringene og lagre
				</Button>
				<span role="status">{isSending ? 'Vent litt …' : sentenceOf(result, isChanged)}</span>
				<FormFaults faults={faults} />
			</form>
			{result && result.step !== 'lagret' && (
				<SaveDialog
					result={result}
					isOpen={isOpen}
					onClose={() => setOpen(false)}
					onReplace={(edited) => {
						replace(edited);
						setOpen(false);
					}}
					action={send}
					hidden={hidden}
				/>
			)}
		</div>
	);
}

function sentenceOf(result: { step: string; notes?: readonly string[] } | undefined, isChanged: boolean): string {
	if (isChanged) return 'Ikke lagret';
	return result?.step === 'lagret' ? ['Lagret.', ...(result.notes ?? [])].join(' ') : 'Ingen endringer';
}
