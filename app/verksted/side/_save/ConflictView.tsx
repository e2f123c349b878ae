'use client';

import { Button, Heading } from '@digdir/designsystemet-react';
import type { Conflict, EditedFile } from '@/lib/editing/page-edit';
import { TextDiff } from '../../_parts/TextDiff';
import styles from './save.module.css';

interface Props {
	edited: readonly EditedFile[];
	/** What the files are called. */
	names: Readonly<Record<string, string>>;
	conflicts: readonly Conflict[];
	onReplace(edited: readonly EditedFile[]): void;
}

/** What the other has made of a file, what is written here, and the ways on. Nothing is saved, and nothing is lost. */
export function ConflictView({ edited, names, conflicts, onReplace }: Props) {
	return conflicts.map(({ file, theirs, both }) => {
		const { opened = null, text = '' } = edited.find((own) => own.file === file) ?? {};
		const goOnWith = (next: string) => onReplace([{ file, opened: theirs, text: next }]);
		return (
			<section key={file} className={styles.review} aria-label={names[file]}>
				<Heading level={3} data-size="sm">
					{names[file]}
				</Heading>
				<p>Det du har skrevet, er ikke lagret, og ikke borte. Velg hva som skal stå.</p>
				<Heading level={4} data-size="xs">
					{theirs === null ? 'Den andre har slettet siden' : 'Det den andre har endret'}
				</Heading>
				{theirs !== null && <TextDiff before={opened ?? ''} after={theirs} />}
				<Heading level={4} data-size="xs">
					Det du har endret
				</Heading>
				<TextDiff before={opened ?? ''} after={text} />
				<div className={`${styles.ways} ${styles.always}`}>
					{both !== undefined && (
						<Button type="button" onClick={() => goOnWith(both)}>
							Ta med begge endringene
						</Button>
					)}
					<Button type="button" variant="secondary" onClick={() => goOnWith(text)}>
						Behold min tekst
					</Button>
					{theirs !== null && (
						<Button type="button" variant="secondary" onClick={() => goOnWith(theirs)}>
							Bruk den andres tekst
						</Button>
					)}
				</div>
			</section>
		);
	});
}
