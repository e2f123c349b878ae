'use client';

import { Button } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { ActionForm } from '../../_parts/ActionForm';
import { FormFaults } from '../../_parts/FormFaults';
import { faultsIn, nothingYet } from '../../_parts/outcome';
import { addWord } from './actions';
import styles from './language.module.css';

/** Puts a word in the site's own list. */
export function AddWord({ word, token }: { word: string; token: string }) {
	const [outcome, send, isSending] = useActionState(addWord, nothingYet);
	if (outcome.state === 'gjort') return <span role="status">Lagt til i ordlisten.</span>;
	return (
		<ActionForm outcome={outcome} send={send} hidden={{ token, ord: word }} className={styles.add}>
			<Button
				type="submit"
				variant="secondary"
				data-size="sm"
				disabled={isSending}
				aria-label={`Legg «${word}» til i ordlisten`}
			>
				{isSending ? 'Legger til …' : 'Legg til i ordlisten'}
			</Button>
			<FormFaults faults={faultsIn(outcome)} />
		</ActionForm>
	);
}
