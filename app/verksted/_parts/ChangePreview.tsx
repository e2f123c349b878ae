import type { ReactNode } from 'react';
import type { Proposal } from '@/lib/editing/proposal';
import { newProblems, type Workspace, workspaceAfter } from '@/lib/editing/workspace';
import type { Change, Wish } from '@/lib/workshop/changes';
import { answersThatChange } from '@/lib/workshop/reader-answers';
import { nameOfProposal } from '@/lib/workshop/save-seen';
import { AnswerTable } from './AnswerTable';
import { ChangedFiles } from './ChangedFiles';
import { ProposalSummary } from './ProposalSummary';
import { SaveForm } from './SaveForm';
import { formToken } from './submission';

/** Where the preview stands in its room: a form that asks for it leads there, whoever comes by keyboard too. */
export const previewId = 'endringene';

interface Props {
	workspace: Workspace;
	change: Change;
	wish: Wish;
	proposal: Proposal;
	/** What the button says. */
	label: string;
	choices?: Readonly<Record<string, string>>;
	/** What the room shows of it besides. */
	children?: ReactNode;
}

/** What will change and what readers get, the button that does it, and below it every line, however many there are. */
export async function ChangePreview({ workspace, change, wish, proposal, label, choices, children }: Props) {
	const after = workspaceAfter(workspace, proposal.changes);
	const answers = answersThatChange(workspace.context.site, after.context.site);
	const sent = Object.entries(wish).filter((field): field is [string, string] => field[1] !== undefined);
	const fields = {
		...Object.fromEntries(sent),
		endring: change,
		sett: nameOfProposal(proposal),
		token: await formToken(),
	};
	return (
		<section id={previewId} className="proposal" aria-label={proposal.title}>
			<ProposalSummary workspace={workspace} proposal={proposal} after={after} />
			<AnswerTable answers={answers} />
			<SaveForm
				label={label}
				isDangerous={change === 'slett'}
				fields={fields}
				hasErrors={change !== 'utkast' && newProblems(workspace, after).errors.length > 0}
				{...(choices && { choices })}
			/>
			{children}
			<ChangedFiles workspace={workspace} proposal={proposal} after={after} />
		</section>
	);
}
