'use client';

import { Button, Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import { FormFaults } from '../../_parts/FormFaults';
import type { Outcome } from '../../_parts/outcome';
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
	const [faults, setFaults] = useState<readonly string[]>([]);
	const [isSending, setSending] = useState(false);
	const send = async (form: FormData) => {
		const shows = String(form.get('viser')).trim();
		if (shows === '') return setFaults(['Skriv hva bildet viser. Den som ikke ser det, får det lest opp.']);
		setSending(true);
		const sent = new FormData();
		sent.set('token', token);
		sent.set('bilde', form.get('bilde') ?? '');
		const answer = await fetch('/verksted/bilde', { method: 'POST', body: sent });
		const outcome = (await answer.json()) as Outcome<string>;
		setSending(false);
		setFaults(outcome.state === 'avvist' ? outcome.faults : []);
		if (outcome.state === 'gjort') onInsert(`![${shows.replace(/[[\]]/g, '')}](${outcome.result})`);
	};
	return (
		<Details>
			<DetailsSummary>Sett inn et bilde</DetailsSummary>
			<DetailsContent>
				<form action={send} className={styles.picture} aria-label={`Bilde: ${name}`}>
					<Textfield
						label="Bildet (PNG, JPEG eller WebP)"
						name="bilde"
						type="file"
						accept="image/png,image/jpeg,image/webp"
					/>
					<Textfield label="Hva bildet viser" name="viser" description="Leses opp for den som ikke ser bildet" />
					<FormFaults faults={faults} />
					<Button type="submit" variant="secondary" disabled={isSending}>
						{isSending ? 'Vent litt …' : 'Sett inn bildet'}
					</Button>
				</form>
			</DetailsContent>
		</Details>
	);
}
