'use client';

import { Button, Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { useActionState, useRef } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import { ActionForm } from '../../_parts/ActionForm';
import { FormFaults } from '../../_parts/FormFaults';
import { faultsIn, nothingYet, type Outcome } from '../../_parts/outcome';
import styles from './picture.module.css';

interface Props {
	/** Tells the versions of a page apart. */
	name: string;
	token: string;
	/** Puts Markdown in where the text is being written. */
	onInsert(markdown: string): void;
}

/** A picture is sent, made small, and put in the text with what it shows in words (WCAG 2.2 SC 1.1.1). */
export function PictureForm({ name, token, onInsert }: Props) {
	const fields = useRef<HTMLFormElement>(null);
	const insert = async (_: Outcome<string>, form: FormData): Promise<Outcome<string>> => {
		const shows = String(form.get('viser')).trim();
		if (shows === '')
			return { state: 'avvist', faults: ['Skriv hva bildet viser. Den som ikke ser det, får det lest opp.'] };
		const answer = await fetch('/verksted/bilde', { method: 'POST', body: form });
		const outcome = (await answer.json()) as Outcome<string>;
		if (outcome.state === 'gjort') {
			onInsert(`![${shows.replace(/[[\]]/g, '')}](${outcome.result})`);
			fields.current?.reset();
		}
		return outcome;
	};
	const [outcome, send, isSending] = useActionState(insert, nothingYet);
	return (
		<Details>
			<DetailsSummary>Sett inn et bilde</DetailsSummary>
			<DetailsContent>
				<ActionForm
					ref={fields}
					outcome={outcome}
					send={send}
					hidden={{ token }}
					className={styles.picture}
					aria-label={`Bilde: ${name}`}
				>
					<Textfield
						label="Bildet (PNG, JPEG eller WebP)"
						name="bilde"
						type="file"
						accept="image/png,image/jpeg,image/webp"
					/>
					<Textfield label="Hva bildet viser" name="viser" description="Leses opp for den som ikke ser bildet" />
					<FormFaults faults={faultsIn(outcome)} />
					<Button type="submit" variant="secondary" disabled={isSending}>
						{isSending ? 'Vent litt …' : 'Sett inn bildet'}
					</Button>
				</ActionForm>
			</DetailsContent>
		</Details>
	);
}
