'use client';

import { Heading } from '@digdir/designsystemet-react';
import type { Approval } from '@/lib/editing/branches';
import type { ToldProblem } from '@/lib/editing/editors-words';
import type { FormGroup } from '@/lib/editing/form-fields';
import type { LanguageNotes } from '@/lib/editing/language-notes';
import type { OpenFile } from '@/lib/editing/open-page';
import type { PageState } from '@/lib/editing/page-state';
import { FindingList } from '../../_parts/FindingList';
import { LanguageView } from '../_language/LanguageView';
import styles from './edit.module.css';
import { StateBanner } from './StateBanner';
import { VersionEditor } from './VersionEditor';

interface Props {
	open: OpenFile;
	/** As it is written by now. */
	text: string;
	groups: readonly FormGroup[];
	/** As it is saved. */
	opened: string | null;
	approved: { approval: Approval | undefined; areNeeded: boolean };
	state: PageState | undefined;
	problems: readonly ToldProblem[];
	notes: LanguageNotes | undefined;
	token: string;
	revision: number;
	goal: { line: number } | undefined;
	onEdit(file: string, edit: (text: string) => string): void;
	onGo(place: { file: string; line: number }): void;
}

/** One version: how it stands, what it says, and what is found in it. */
export function VersionPanel({
	open,
	text,
	groups,
	opened,
	approved,
	state,
	problems,
	notes,
	token,
	revision,
	goal,
	onEdit,
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
				problems={problems}
				marks={notes?.marks}
				revision={revision}
				goal={goal}
				token={token}
				onEdit={(edit) => onEdit(file, edit)}
			/>
			<section aria-label={`Funn: ${name}`}>
				<Heading level={2} data-size="sm">
					Funn
				</Heading>
				{problems.length === 0 ? <p>Ingenting å rette.</p> : <FindingList problems={problems} onOpen={onGo} />}
			</section>
			<LanguageView name={name} notes={notes} token={token} onGo={(line) => onGo({ file, line })} />
		</div>
	);
}
