'use client';

import { Button, Heading } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import type { LanguageNotes } from '@/lib/editing/language-notes';
import { FormFaults } from '../../_parts/FormFaults';
import { nothingYet } from '../../_parts/outcome';
import { addWord } from './actions';
import styles from './language.module.css';

interface Props {
	name: string;
	notes: LanguageNotes | undefined;
	token: string;
	/** Goes to a line of the file. */
	onGo(line: number): void;
}

/** How a text is written: how heavy it is, its long sentences, and words that no dictionary has. */
export function LanguageView({ name, notes, token, onGo }: Props) {
	if (!notes) return null;
	const { lix, marks, unknown } = notes;
	const long = marks.filter(({ kind }) => kind === 'lang setning');
	return (
		<section className={styles.language} aria-label={`Språk: ${name}`}>
			<Heading level={2} data-size="sm">
				Språk
			</Heading>
			{lix !== undefined && (
				<p>
					Lesbarhet (LIX): <strong>{Math.round(lix)}</strong>. Under 40 er lett å lese.{' '}
					{long.length === 0 ? 'Ingen setninger er lange.' : 'De lange setningene er streket under i teksten:'}
				</p>
			)}
			<ul>
				{long.map(({ line, message, fromEnd }) => (
					<li key={fromEnd}>
						{message} <LineButton line={line} onGo={onGo} />
					</li>
				))}
			</ul>
			<h3>{unknown.length === 0 ? 'Ingen ukjente ord' : 'Ord som ikke står i ordboken'}</h3>
			<ul>
				{unknown.map(({ word, line }) => (
					<li key={word}>
						«{word}» <LineButton line={line} onGo={onGo} />
						<AddWord word={word} token={token} />
					</li>
				))}
			</ul>
		</section>
	);
}

function LineButton({ line, onGo }: { line: number; onGo(line: number): void }) {
	return (
		<Button type="button" variant="tertiary" data-size="sm" onClick={() => onGo(line)}>
			Linje {line}
		</Button>
	);
}

function AddWord({ word, token }: { word: string; token: string }) {
	const [outcome, send, isSending] = useActionState(addWord, nothingYet);
	if (outcome.state === 'gjort') return <span role="status">Lagt til i ordlisten.</span>;
	return (
		<form action={send} className={styles.add}>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="ord" value={word} />
			<Button
				type="submit"
				variant="secondary"
				data-size="sm"
				disabled={isSending}
				aria-label={`Legg «${word}» til i ordlisten`}
			>
				Legg til i ordlisten
			</Button>
			<FormFaults faults={outcome.state === 'avvist' ? outcome.faults : []} />
		</form>
	);
}
