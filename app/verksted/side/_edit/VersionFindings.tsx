'use client';

import { Heading } from '@digdir/designsystemet-react';
import type { ToldProblem } from '@/lib/editing/editors-words';
import type { LanguageNotes } from '@/lib/editing/language-notes';
import type { OpenFile } from '@/lib/editing/open-page';
import { FindingList } from '../../_parts/FindingList';
import { LanguageView } from '../_language/LanguageView';

interface Props {
	open: Pick<OpenFile, 'file' | 'name'>;
	problems: readonly ToldProblem[];
	notes: LanguageNotes | undefined;
	token: string;
	/** True while what is found is of an earlier text. */
	isBehind: boolean;
	/** Puts a word in the place of another, outside the fields. */
	onReplace(line: number, word: string, other: string): void;
	onGo(place: { file: string; line: number; field?: string }): void;
}

/** What is found in a version, and how it is written. */
export function VersionFindings({ open, problems, notes, token, isBehind, onReplace, onGo }: Props) {
	const { file, name } = open;
	return (
		<>
			<section aria-label={`Funn: ${name}`} aria-busy={isBehind}>
				<Heading level={2} data-size="sm">
					Funn
				</Heading>
				<p role="status">{isBehind && 'Leser det du har skrevet …'}</p>
				{problems.length === 0 && isBehind ? null : problems.length === 0 ? (
					<p>Ingenting å rette.</p>
				) : (
					<FindingList problems={problems} onOpen={onGo} />
				)}
			</section>
			<LanguageView
				name={name}
				notes={notes}
				token={token}
				onGo={(line) => onGo({ file, line })}
				onReplace={onReplace}
			/>
		</>
	);
}
