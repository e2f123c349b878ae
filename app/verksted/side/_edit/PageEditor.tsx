'use client';

import { Alert, Link, Tabs, TabsList, TabsPanel, TabsTab } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Problem } from '@/lib/content/problem';
import type { approvalsOf } from '@/lib/editing/approval';
import { changedSentence } from '@/lib/editing/changed-sentence';
import type { ToldProblem } from '@/lib/editing/editors-words';
import type { FormGroup } from '@/lib/editing/form-fields';
import type { OpenFile } from '@/lib/editing/open-page';
import type { PageState } from '@/lib/editing/page-state';
import { withWord } from '@/lib/editing/with-word';
import { useHasScript } from '../../_parts/use-has-script';
import { PreviewPane } from '../_preview/PreviewPane';
import { usePreview } from '../_preview/use-preview';
import { PlainForm } from '../_save/PlainForm';
import { SaveBar } from '../_save/SaveBar';
import type { FactChoices } from '../open-room';
import styles from './edit.module.css';
import { EditsContext } from './edits-context';
import { useEdits } from './use-edits';
import { VersionFindings } from './VersionFindings';
import { VersionPanel } from './VersionPanel';

/** The same list each time: a new one would be news to the text field. */
const none: readonly never[] = [];

type Approvals = Awaited<ReturnType<typeof approvalsOf>>;

interface Props {
	files: readonly OpenFile[];
	/** What the files are called where the page is not open. */
	names: Readonly<Record<string, string>>;
	/** The file that was asked for, and its line. */
	first: string;
	line: number | undefined;
	groups: readonly FormGroup[];
	facts: FactChoices;
	token: string;
	view: string;
	states: Record<string, PageState>;
	/** What is saved and waits for approval. */
	approvals: Approvals;
	/** What has been approved, and is not out yet. */
	onTheirWay: readonly string[];
	problems: readonly ToldProblem[];
	/** What stands beside each version. */
	beside: Record<string, ReactNode>;
}

/** A page in all its languages; without script, as plain text. */
export function PageEditor(props: Props) {
	const hasScript = useHasScript();
	if (hasScript) return <Desk {...props} />;
	return (
		<noscript>
			<PlainForm files={props.files} token={props.token} />
		</noscript>
	);
}

/** Written on one side, as readers see it on the other. From the text one comes straight to saving it, and straight back. */
function Desk({ files, names, first, line, groups, facts, token, beside, approvals, onTheirWay, ...known }: Props) {
	// The page gets another view each time it is made anew; what is written is shown in the one that it was opened with.
	const [view] = useState(known.view);
	const [active, setActive] = useState(first);
	const [goal, setGoal] = useState(line === undefined ? undefined : { file: first, line });
	const opened = useMemo(() => files.map(({ file, text }) => ({ file, opened: text, text })), [files]);
	const edits = useEdits(opened, names);
	const { states, problems, notes, news, picture, isBehind, fault } = usePreview({
		token,
		view,
		texts: edits.files,
		known,
	});
	const changed = news.map(({ file, who }) => {
		const own = edits.textOf(file);
		return changedSentence(who, names[file] ?? file, own?.opened !== own?.text);
	});
	const goTo = ({ file, line: at }: Pick<Problem, 'file' | 'line'>) => {
		setActive(file);
		setGoal({ file, line: at });
	};
	const found = useMemo(() => Map.groupBy(problems, ({ file }) => file), [problems]);
	return (
		<div className={styles.room}>
			<div className={styles.desk}>
				<Link className={styles.toPreview} href="#visning">
					Slik leserne ser det
				</Link>
				<div role="status">
					{edits.isRestored && (
						<Alert>
							Her er det du hadde skrevet, men ikke lagret. Vil du ikke ha det, kan du forkaste det nederst på siden.
						</Alert>
					)}
					{edits.note && <Alert data-color="warning">{edits.note}</Alert>}
					{changed.map((sentence) => (
						<Alert key={sentence}>{sentence}</Alert>
					))}
				</div>
				<Tabs value={active} onChange={setActive}>
					<TabsList>
						{files.map(({ file, name }) => (
							<TabsTab key={file} value={file}>
								{name}
							</TabsTab>
						))}
					</TabsList>
					{files.map((open) => (
						<TabsPanel key={open.file} value={open.file}>
							<VersionPanel
								open={open}
								text={edits.textOf(open.file)?.text ?? open.text}
								opened={edits.textOf(open.file)?.opened ?? open.text}
								progress={{
									approval: approvals.of[open.file],
									areNeeded: approvals.areNeeded,
									isOnItsWay: onTheirWay.includes(open.file),
								}}
								groups={groups}
								facts={facts}
								state={states[open.file]}
								problems={found.get(open.file) ?? none}
								marks={notes[open.file]?.marks}
								token={token}
								revision={edits.revision}
								goal={goal?.file === open.file ? goal : undefined}
								onEdit={edits.write}
							/>
						</TabsPanel>
					))}
				</Tabs>
			</div>
			<SaveBar
				edits={edits}
				token={token}
				fault={fault}
				news={changed}
				moving={files.map(({ file }) => ({ approval: approvals.of[file], state: states[file] }))}
			/>
			{files.map((open) => (
				<div key={open.file} className={styles.found} hidden={open.file !== active}>
					<VersionFindings
						open={open}
						problems={found.get(open.file) ?? none}
						notes={notes[open.file]}
						isBehind={isBehind}
						token={token}
						onReplace={(line, word, other) => edits.rewrite(open.file, (now) => withWord(now, line, word, other))}
						onGo={goTo}
					/>
					<EditsContext value={edits}>{beside[open.file]}</EditsContext>
				</div>
			))}
			<PreviewPane files={files} view={view} picture={picture} active={active} />
		</div>
	);
}
