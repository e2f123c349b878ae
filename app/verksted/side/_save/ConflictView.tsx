'use client';

import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { mergePreferring } from '@/lib/editing/merge-texts';
import type { EditedFile } from '@/lib/editing/page-edit';
import { TwoTexts } from '../../_parts/TwoTexts';
import type { ShownConflict } from '../actions';
import { JointForm } from './JointForm';
import { ReviewedTexts } from './ReviewedTexts';
import styles from './save.module.css';

interface Props {
	edited: readonly EditedFile[];
	/** What the files are called. */
	names: Readonly<Record<string, string>>;
	conflicts: readonly ShownConflict[];
	/** Goes on with other texts. `note` tells whose words are not in them. */
	onReplace(edited: readonly EditedFile[], note?: string): void;
}

/** What the other has made of each file, what is written here, and the ways on. Nothing is saved, and nothing is lost. */
export function ConflictView({ edited, names, conflicts, onReplace }: Props) {
	return conflicts.map((conflict) => {
		const { file, theirs } = conflict;
		const { opened = null, text = '' } = edited.find((own) => own.file === file) ?? {};
		return (
			<section key={file} className={styles.review} aria-label={names[file]}>
				<Heading level={3} data-size="sm">
					{names[file]}
				</Heading>
				<FileConflict
					name={names[file] ?? file}
					conflict={conflict}
					opened={opened}
					text={text}
					onGoOn={(next, lost) => onReplace([{ file, opened: theirs, text: next }], lost)}
				/>
			</section>
		);
	});
}

interface FileProps extends Pick<EditedFile, 'opened' | 'text'> {
	name: string;
	conflict: ShownConflict;
	/** Goes on with another text. */
	onGoOn(text: string, lost?: string): void;
}

function FileConflict({ name, conflict, opened, text, onGoOn }: FileProps) {
	const [isWriting, setWriting] = useState(false);
	const { file, who, theirs, both, places } = conflict;
	const isDisputed = both === undefined && theirs !== null;
	return (
		<>
			<p>
				{who ?? 'Noen andre'} har endret siden etter at du åpnet den
				{isDisputed && ', også linjer som du har endret'}. Det du har skrevet, er ikke lagret, og ikke borte. Velg hva
				som skal stå.
			</p>
			<ReviewedTexts name={name} isPair={theirs !== null}>
				<TwoTexts file={file} who={who} before={opened} theirs={theirs} ours={text} level={4} />
			</ReviewedTexts>
			{isDisputed && (
				<p>
					Der dere har endret de samme linjene, blir bare den ene teksten stående, og den andre blir borte, om du ikke
					skriver selv.
				</p>
			)}
			<Ways conflict={conflict} opened={opened} text={text} onGoOn={onGoOn}>
				{places.length > 0 && (
					<Button type="button" variant="secondary" aria-expanded={isWriting} onClick={() => setWriting((was) => !was)}>
						Skriv selv, ut fra begge
					</Button>
				)}
			</Ways>
			{isWriting && theirs !== null && (
				<JointForm texts={{ before: opened, theirs, ours: text }} places={places} who={who} onMake={onGoOn} />
			)}
		</>
	);
}

/** What is told of the words of another who changed the same lines, until it is saved. */
const lostOf = (who = 'den andre') =>
	`Du har valgt å beholde teksten din. Linjer som er merket som fjernet når du ser endringene, kan være det ${who} skrev. De blir borte når du lagrer.`;

function Ways({
	conflict: { who, theirs, both },
	opened,
	text,
	onGoOn,
	children,
}: Omit<FileProps, 'name'> & { children: React.ReactNode }) {
	// Where the same lines are changed, it is they that are chosen between: what only one has changed stays.
	const preferring = (first: string, second: string) =>
		both === undefined && opened !== null ? mergePreferring(opened, first, second) : first;
	return (
		<div className={styles.ways}>
			{both !== undefined && (
				<Button type="button" onClick={() => onGoOn(both)}>
					Ta med begge endringene
				</Button>
			)}
			<Button
				type="button"
				variant="secondary"
				onClick={() => onGoOn(theirs === null ? text : preferring(text, theirs), lostOf(who))}
			>
				Behold min tekst
			</Button>
			{theirs !== null && (
				<Button type="button" variant="secondary" onClick={() => onGoOn(preferring(theirs, text))}>
					Bruk den andres tekst
				</Button>
			)}
			{children}
		</div>
	);
}
