import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import type { Proposal } from '@/lib/editing/proposal';
import { newProblems, type Workspace, workspaceAfter } from '@/lib/editing/workspace';
import { FindingList } from './FindingList';
import { TextDiff } from './TextDiff';

interface Props {
	workspace: Workspace;
	proposal: Proposal;
	/** The folder as the proposal makes it, where that is known. */
	after?: Workspace;
}

/** Everything that a proposal would change, and what the content rules would say that they do not say now. Nothing is done. */
export function ProposalView({ workspace, proposal, ...known }: Props) {
	const { errors, warnings } = newProblems(workspace, known.after ?? workspaceAfter(workspace, proposal.changes));
	const left = new Set(proposal.changes.map(({ from }) => from));
	const files = proposal.changes.filter(({ path }) => !left.has(path));
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
			<h3>{files.length === 1 ? 'Én fil endres' : `${files.length} filer endres`}</h3>
			{files.map(({ path, from = path, after, what }) => (
				<Details key={path}>
					<DetailsSummary>
						{path}: {what.join('; ')}
					</DetailsSummary>
					<DetailsContent>
						<TextDiff before={workspace.written.get(from)?.text ?? ''} after={after ?? ''} />
					</DetailsContent>
				</Details>
			))}
		</section>
	);
}
