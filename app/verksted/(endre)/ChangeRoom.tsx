import { Button, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { type FoundPage, findPage, findPages, pagesNear } from '@/lib/editing/find-page';
import { attempt } from '@/lib/editing/refusal';
import type { Workspace } from '@/lib/editing/workspace';
import { type Change, changes, type Wish } from '@/lib/workshop/changes';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { Candidates } from '../_parts/Candidates';
import { ChangePreview, previewId } from '../_parts/ChangePreview';
import { FormFaults } from '../_parts/FormFaults';
import styles from '../_parts/forms.module.css';
import { PageField } from '../_parts/PageField';
import { PageVersions } from './PageVersions';

interface Props {
	change: Extract<Change, 'flytt' | 'slett' | 'skjul'>;
	wish: Wish;
	heading: string;
	/** What the button says that does it. */
	label: string;
	choices?: Readonly<Record<string, string>>;
	/** The questions about a page that has been chosen, and what is wrong with the answers, by the name of the field. */
	questions(found: FoundPage, workspace: Workspace, wrong: Readonly<Record<string, string>>): ReactNode;
}

/** First a page is chosen, then what is to be done, then all that follows is shown; only then can it be done. */
export async function ChangeRoom({ change, wish, heading, label, choices, questions }: Props) {
	const workspace = await currentWorkspace();
	const name = wish.side ?? '';
	const several = attempt(() => findPages(workspace, name));
	const named = 'made' in several ? several.made : [];
	const isGuess = 'made' in several && named.length === 0;
	const candidates = isGuess ? pagesNear(workspace, name) : named.length > 1 ? named : [];
	const found = name && candidates.length === 0 ? attempt(() => findPage(workspace, name)) : undefined;
	const page = found && 'made' in found ? found.made : undefined;
	const isAsked = page !== undefined && wish.vis === 'ja';
	const proposal = isAsked ? attempt(() => changes[change](workspace, wish)) : undefined;
	const wrong = proposal && 'fields' in proposal ? proposal.fields : undefined;
	const faults = [found, wrong ? undefined : proposal].flatMap((outcome) =>
		outcome && 'faults' in outcome ? outcome.faults : [],
	);
	return (
		<>
			<Heading level={1}>{heading}</Heading>
			{page && <PageVersions versions={page.versions} />}
			<form className={styles.questions} method="get" action={`#${previewId}`}>
				{page ? (
					<>
						<input type="hidden" name="side" value={wish.side} />
						<input type="hidden" name="vis" value="ja" />
						{questions(page, workspace, wrong ?? {})}
					</>
				) : (
					<PageField workspace={workspace} name="side" label="Hvilken side?" value={wish.side} />
				)}
				<Candidates name={name} candidates={candidates} isGuess={isGuess} />
				<FormFaults faults={faults} />
				<Button type="submit" variant={proposal && 'made' in proposal ? 'secondary' : 'primary'}>
					{page ? 'Vis hva som blir endret' : 'Velg siden'}
				</Button>
			</form>
			{proposal && 'made' in proposal && (
				<ChangePreview {...{ workspace, change, wish, label, proposal: proposal.made, ...(choices && { choices }) }} />
			)}
		</>
	);
}
