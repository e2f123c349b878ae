'use client';

import { Button, Heading } from '@digdir/designsystemet-react';
import { mergePreferring } from '@/lib/editing/merge-texts';
import type { Conflict, EditedFile } from '@/lib/editing/page-edit';
import { TwoTexts } from '../../_parts/TwoTexts';
import { ReviewedTexts } from './ReviewedTexts';
import styles from './save.module.css';

interface Props {
	edited: readonly EditedFile[];
	/** What the files are called. */
	names: Readonly<Record<string, string>>;
	conflicts: readonly Conflict[];
	/** Goes on with other texts. `note` tells whose words are not in them. */
	onReplace(edited: readonly EditedFile[], note?: string): void;
}

/** What is told of the words of another who changed the same lines, until it is saved. */
const lostOf = (who = 'den andre') =>
	`Du har valgt å beholde teksten din. Linjer som er merket som fjernet under, kan være det ${who} skrev. De blir borte når du lagrer.`;

/** What the other has made of a file, what is written here, and the ways on. Nothing is saved, and nothing is lost. */
export function ConflictView({ edited, names, conflicts, onReplace }: Props) {
	return conflicts.map(({ file, who, theirs, both }) => {
		const { opened = null, text = '' } = edited.find((own) => own.file === file) ?? {};
		const goOnWith = (next: string, lost?: string) => onReplace([{ file, opened: theirs, text: next }], lost);
		// Where the same lines are changed, it is they that are chosen between: what only one has changed stays.
		const preferring = (first: string, second: string) =>
			both === undefined && opened !== null ? mergePreferring(opened, first, second) : first;
		return (
			<section key={file} className={styles.review} aria-label={names[file]}>
				<Heading level={3} data-size="sm">
					{names[file]}
				</Heading>
				<p>
					{who ?? 'Noen andre'} har endret siden etter at du åpnet den
					{both === undefined && theirs !== null && ', også linjer som du har endret'}. Det du har skrevet, er ikke
					lagret, og ikke borte. Velg hva som skal stå.
				</p>
				<ReviewedTexts name={names[file] ?? file} isPair={theirs !== null}>
					<TwoTexts file={file} who={who} before={opened} theirs={theirs} ours={text} level={4} />
				</ReviewedTexts>
				{both === undefined && theirs !== null && (
					<p>Der dere har endret de samme linjene, blir bare den ene teksten stående. Den andre blir borte.</p>
				)}
				<div className={styles.ways}>
					{both !== undefined && (
						<Button type="button" onClick={() => goOnWith(both)}>
							Ta med begge endringene
						</Button>
					)}
					<Button
						type="button"
						variant="secondary"
						onClick={() => goOnWith(theirs === null ? text : preferring(text, theirs), lostOf(who))}
					>
						Behold min tekst
					</Button>
					{theirs !== null && (
						<Button type="button" variant="secondary" onClick={() => goOnWith(preferring(theirs, text))}>
							Bruk den andres tekst
						</Button>
					)}
				</div>
			</section>
		);
	});
}
