'use client';

import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import type { Problem } from '@/lib/content/problem';
import type { FormGroup } from '@/lib/editing/form-fields';
import type { Mark } from '@/lib/editing/language-notes';
import type { OpenFile } from '@/lib/editing/open-page';
import { typedParts, withBody, withFields, withTyped } from '@/lib/editing/typed-text';
import { writingAdvice } from '@/lib/editing/writing-advice';
import { defaultLocale } from '@/lib/i18n/routing';
import { PictureForm } from '../_picture/PictureForm';
import type { FactChoices } from '../open-room';
import styles from './edit.module.css';
import { FieldForm } from './FieldForm';
import { FieldsPlace } from './FieldsPlace';
import { imageListId, pageListId } from './list-ids';
import { MarkdownField } from './MarkdownField';
import { useIsNarrow } from './use-is-narrow';

interface Props {
	open: OpenFile;
	/** As it is written by now. */
	text: string;
	groups: readonly FormGroup[];
	facts: FactChoices;
	problems: readonly Problem[];
	marks: readonly Mark[] | undefined;
	revision: number;
	goal: { line: number } | undefined;
	token: string;
	onEdit(edit: (text: string) => string): void;
}

/** One version: its fields as a form, all of them as text, and what stands below them. */
export function VersionEditor({ open, text, groups, facts, problems, marks, revision, goal, token, onEdit }: Props) {
	const [insertion, setInsertion] = useState<{ text: string }>();
	const parts = typedParts(text);
	const label = `Tekst: ${open.name}`;
	const lists = { page: pageListId(open.locale), image: imageListId };
	const isNarrow = useIsNarrow();
	const common = {
		label,
		problems,
		marks,
		revision,
		goal,
		insertion,
		facts: facts[open.locale ?? defaultLocale] ?? [],
		pages: lists.page,
	};
	if (!parts)
		return (
			<MarkdownField
				{...common}
				body={text}
				firstLine={1}
				onWrite={(typed) => onEdit((now) => withTyped(now, typed))}
			/>
		);
	return (
		<div className={styles.version}>
			<FieldsPlace isFolded={isNarrow} hasFault={problems.some(({ field }) => field !== undefined)}>
				<FieldForm
					groups={groups}
					fields={parts.fields}
					id={open.file}
					problems={problems}
					lists={lists}
					onEdit={onEdit}
				>
					<Details>
						<DetailsSummary>Alle feltene som tekst</DetailsSummary>
						<DetailsContent>
							<Textfield
								className={styles.yaml}
								multiline
								rows={12}
								label={`Felter: ${open.name}`}
								description="Slik de står i filen. Her kan du også endre det som ikke er i skjemaet."
								value={parts.fields}
								onChange={({ target }) => onEdit((now) => withFields(now, target.value))}
							/>
						</DetailsContent>
					</Details>
				</FieldForm>
			</FieldsPlace>
			<MarkdownField
				{...common}
				placeholder={open.fields === 'page' ? writingAdvice.join('\n') : undefined}
				body={parts.body}
				firstLine={parts.bodyLine}
				onWrite={(typed) => onEdit((now) => withBody(now, typed))}
			/>
			{open.fields === 'page' && <AdviceView isOpen={parts.body.trim() === ''} />}
			<PictureForm name={open.name} token={token} onInsert={(markdown) => setInsertion({ text: markdown })} />
		</div>
	);
}

/** What stands in an empty text goes when one begins to write: it is to be had afterwards too (WCAG 2.2 SC 3.3.2). */
function AdviceView({ isOpen }: { isOpen: boolean }) {
	return (
		<Details defaultOpen={isOpen}>
			<DetailsSummary>Råd om teksten</DetailsSummary>
			<DetailsContent>
				<ul>
					{writingAdvice.map((sentence) => (
						<li key={sentence}>{sentence}</li>
					))}
				</ul>
			</DetailsContent>
		</Details>
	);
}
