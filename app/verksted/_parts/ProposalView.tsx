import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import type { Proposal } from '@/lib/editing/proposal';
import { newProblems, type Workspace, workspaceAfter } from '@/lib/editing/workspace';
import { FindingList } from './FindingList';
import { TextDiff } from './TextDiff';

/** Everything that a proposal would change, and what the content rules would say that they do not say now. Nothing is done. */
export function ProposalView({ workspace, proposal }: { workspace: Workspace; proposal: Proposal }) {
	const { errors, warnings } = newProblems(workspace, workspaceAfter(workspace, proposal.changes));
	return (
		<section className="proposal" aria-label={proposal.title}>
			<h2>{proposal.title}</h2>
			{proposal.notes.map((note) => (
				<p key={note}>{note}</p>
			))}
			{errors.length + warnings.length > 0 && (
				<>
					<h3>Dette ville reglene si</h3>
					<FindingList problems={[...errors, ...warnings]} />
				</>
			)}
			<h3>{proposal.changes.length === 1 ? 'Én fil endres' : `${proposal.changes.length} filer endres`}</h3>
			{proposal.changes.map(({ path, after, what }) => (
				<Details key={path}>
					<DetailsSummary>
						{path}: {what.join('; ')}
					</DetailsSummary>
					<DetailsContent>
						<TextDiff before={workspace.written.get(path)?.text ?? ''} after={after ?? ''} />
					</DetailsContent>
				</Details>
			))}
		</section>
	);
}
