'use client';

import { Alert, Tabs } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import type { Problem } from '@/lib/content/problem';
import type { FormGroup } from '@/lib/editing/form-fields';
import type { Mark } from '@/lib/editing/language-notes';
import type { OpenFile } from '@/lib/editing/open-page';
import type { PageState } from '@/lib/editing/page-state';
import { FindingList } from '../../_parts/FindingList';
import { LanguageView } from '../_language/LanguageView';
import { PreviewPane } from '../_preview/PreviewPane';
import { usePreview } from '../_preview/use-preview';
import { PlainForm } from '../_save/PlainForm';
import { SaveBar } from '../_save/SaveBar';
import styles from './edit.module.css';
import { StateBanner } from './StateBanner';
import { useEdits } from './use-edits';
import { VersionEditor } from './VersionEditor';

/** The same list each time: a new one would be news to the text field. */
const noMarks: readonly Mark[] = [];

interface Props {
	files: readonly OpenFile[];
	/** The file that was asked for, and its line. */
	first: string;
	line: number | undefined;
	groups: readonly FormGroup[];
	token: string;
	view: string;
	states: Record<string, PageState>;
	problems: readonly Problem[];
	/** What stands beside each version. */
	beside: Record<string, ReactNode>;
}

/** A page in all its languages; without script, as plain text. */
export function PageEditor(props: Props) {
	const hasScript = useSyncExternalStore(
		() => () => undefined,
		() => true,
		() => false,
	);
	if (hasScript) return <Desk {...props} />;
	return (
		<noscript>
			<PlainForm files={props.files} token={props.token} />
		</noscript>
	);
}

/** Written on one side, as readers see it on the other. */
function Desk({ files, first, line, groups, token, view, beside, ...known }: Props) {
	const [active, setActive] = useState(first);
	const [goal, setGoal] = useState(line === undefined ? undefined : { file: first, line });
	const opened = useMemo(() => files.map(({ file, text }) => ({ file, opened: text, text })), [files]);
	const edits = useEdits(opened);
	const { states, problems, notes, picture, fault } = usePreview({ token, view, texts: edits.files, known });
	const goTo = ({ file, line: at }: Pick<Problem, 'file' | 'line'>) => {
		setActive(file);
		setGoal({ file, line: at });
	};
	const own = (file: string) => problems.filter((problem) => problem.file === file);
	return (
		<div className={styles.room}>
			<div className={styles.desk}>
				{edits.isRestored && <Alert>Her er det du hadde skrevet, men ikke lagret.</Alert>}
				<Tabs value={active} onChange={setActive}>
					<Tabs.List>
						{files.map(({ file, name }) => (
							<Tabs.Tab key={file} value={file}>
								{name}
							</Tabs.Tab>
						))}
					</Tabs.List>
					{files.map((open) => (
						<Tabs.Panel key={open.file} value={open.file}>
							<StateBanner state={states[open.file]} />
							<VersionEditor
								open={open}
								text={edits.files.find(({ file }) => file === open.file)?.text ?? open.text}
								groups={groups}
								problems={own(open.file)}
								marks={notes[open.file]?.marks ?? noMarks}
								revision={edits.revision}
								goal={goal?.file === open.file ? goal : undefined}
								onEdit={(edit) => edits.write(open.file, edit)}
							/>
							<section aria-label={`Funn: ${open.name}`}>
								<h2>Funn</h2>
								{own(open.file).length === 0 ? (
									<p>Ingenting å rette.</p>
								) : (
									<FindingList problems={own(open.file)} onOpen={goTo} />
								)}
							</section>
							<LanguageView
								name={open.name}
								notes={notes[open.file]}
								token={token}
								onGo={(at) => goTo({ file: open.file, line: at })}
							/>
							{beside[open.file]}
						</Tabs.Panel>
					))}
				</Tabs>
			</div>
			<PreviewPane files={files} view={view} picture={picture} active={active} />
			<SaveBar edits={edits} token={token} fault={fault} />
		</div>
	);
}
