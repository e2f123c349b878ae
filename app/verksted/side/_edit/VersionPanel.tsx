'use client';

import { Heading } from '@digdir/designsystemet-react';
import type { Approval } from '@/lib/editing/approval';
import type { ToldProblem } from '@/lib/editing/editors-words';
import type { FormGroup } from '@/lib/editing/form-fields';
import type { LanguageNotes } from '@/lib/editing/language-notes';
import type { OpenFile } from '@/lib/editing/open-page';
import type { PageState } from '@/lib/editing/page-state';
import { withWord } from '@/lib/editing/with-word';
import { FindingList } from '../../_parts/FindingList';
import { LanguageView } from '../_language/LanguageView';
import type { FactChoices } from '../open-room';
import styles from './edit.module.css';
import { StateBanner } from './StateBanner';
import { VersionEditor } from './VersionEditor';

interface Props {
	open: OpenFile;
	/** As it is written by now. */
	text: string;
	groups: readonly FormGroup[];
	facts: FactChoices;
	/** As it is saved. */
	opened: string | null;
	approved: { approval: Approval | undefined; areNeeded: boolean };
	state: PageState | undefined;
	problems: readonly ToldProblem[];
	notes: LanguageNotes | undefined;
	token: string;
	revision: number;
	goal: { line: number } | undefined;
	/** True while what is found is of an earlier text. */
	isBehind: boolean;
	onEdit(file: string, edit: (text: string) => string): void;
	/** The same for an edit that is made outside the fields. */
	onRewrite(file: string, edit: (text: string) => string): void;
	onGo(place: { file: string; line: number }): void;
}

/** One version: how it stands, what it says, and what is found in it. */
export function VersionPanel({
	open,
	text,
	groups,
	facts,
	opened,
	approved,
	state,
	problems,
	notes,
	token,
	revision,
	goal,
	isBehind,
	onEdit,
	onRewrite,
	onGo,
}: Props) {
	const { file, name } = open;
	return (
		<div className={styles.version}>
			<StateBanner state={state} isChanged={text !== opened} {...approved} />
			<VersionEditor
				open={open}
				text={text}
				groups={groups}
				facts={facts}
				problems={problems}
				marks={notes?.marks}
				revision={revision}
				goal={goal}
				token={token}
				onEdit={(edit) => onEdit(file, edit)}
			/>
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
				onReplace={(line, word, other) => onRewrite(file, (now) => withWord(now, line, word, other))}
			/>
		</div>
	);
}
