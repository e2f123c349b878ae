'use client';

import type { ToldProblem } from '@/lib/editing/editors-words';
import type { FormGroup } from '@/lib/editing/form-fields';
import type { Mark } from '@/lib/editing/language-notes';
import type { OpenFile } from '@/lib/editing/open-page';
import type { PageState } from '@/lib/editing/page-state';
import type { Progress } from '@/lib/editing/stage';
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
	progress: Omit<Progress, 'isChanged'>;
	state: PageState | undefined;
	problems: readonly ToldProblem[];
	marks: readonly Mark[] | undefined;
	token: string;
	revision: number;
	goal: { line: number } | undefined;
	onEdit(file: string, edit: (text: string) => string): void;
}

/** One version: how it stands, and what it says. */
export function VersionPanel({
	open,
	text,
	groups,
	facts,
	opened,
	progress,
	state,
	problems,
	marks,
	token,
	revision,
	goal,
	onEdit,
}: Props) {
	const { file } = open;
	return (
		<div className={styles.version}>
			<StateBanner state={state} isChanged={text !== opened} {...progress} />
			<VersionEditor
				open={open}
				text={text}
				groups={groups}
				facts={facts}
				problems={problems}
				marks={marks}
				revision={revision}
				goal={goal}
				token={token}
				onEdit={(edit) => onEdit(file, edit)}
			/>
		</div>
	);
}
