'use client';

import { Heading } from '@digdir/designsystemet-react';
import type { LanguageNotes } from '@/lib/editing/language-notes';
import { LineButton } from './LineButton';
import styles from './language.module.css';
import { UnknownWords } from './UnknownWords';

interface Props {
	name: string;
	notes: LanguageNotes | undefined;
	token: string;
	/** Goes to a line of the file. */
	onGo(line: number): void;
	/** Puts a word in the place of another. */
	onReplace(line: number, word: string, other: string): void;
}

/** How a text is written: how heavy it is, its long sentences, and words that no dictionary has. */
export function LanguageView({ name, notes, token, onGo, onReplace }: Props) {
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
					Lesbarhet (LIX): <strong>{Math.round(lix)}</strong> for teksten under ett. Målet er høyst 40.{' '}
					{long.length === 0
						? 'Ingen setninger er lange.'
						: 'Disse setningene er lange hver for seg, og er streket under i teksten:'}
				</p>
			)}
			<ul>
				{long.map(({ line, message, fromEnd }) => (
					<li key={fromEnd}>
						{message} <LineButton line={line} onGo={onGo} />
					</li>
				))}
			</ul>
			<UnknownWords words={unknown} token={token} onGo={onGo} onReplace={onReplace} />
		</section>
	);
}
