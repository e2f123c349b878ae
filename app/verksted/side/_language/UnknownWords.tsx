'use client';

import { Button } from '@digdir/designsystemet-react';
import type { LanguageNotes } from '@/lib/editing/language-notes';
import { AddWord } from './AddWord';
import { LineButton } from './LineButton';
import styles from './language.module.css';

interface Props {
	words: LanguageNotes['unknown'];
	token: string;
	onGo(line: number): void;
	onReplace(line: number, word: string, other: string): void;
}

/** Words that no dictionary has: what may have been meant, or that they are right. */
export function UnknownWords({ words, token, onGo, onReplace }: Props) {
	return (
		<>
			<h3>{words.length === 0 ? 'Ingen ukjente ord' : 'Ord som ikke står i ordboken'}</h3>
			<ul>
				{words.map(({ word, line, suggestions }) => (
					<li key={word} className={styles.word}>
						«{word}» <LineButton line={line} onGo={onGo} />
						{suggestions.map((other) => (
							<Button
								key={other}
								type="button"
								variant="secondary"
								data-size="sm"
								aria-label={`Bytt «${word}» med «${other}»`}
								onClick={() => onReplace(line, word, other)}
							>
								{other}
							</Button>
						))}
						<AddWord word={word} token={token} />
					</li>
				))}
			</ul>
		</>
	);
}
