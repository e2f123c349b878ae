import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { fileNamesOf, inEditorsWords, tellProblems } from '@/lib/editing/editors-words';
import type { Proposal } from '@/lib/editing/proposal';
import { newProblems, type Workspace } from '@/lib/editing/workspace';
import { FindingList } from './FindingList';

/** So many pieces of advice are read at a glance. */
const mostInSight = 5;

interface Props {
	workspace: Workspace;
	proposal: Proposal;
	/** The folder as the proposal makes it. */
	after: Workspace;
}

/** What a proposal would do, and what the content rules would say that they do not say now. Nothing is done. */
export function ProposalSummary({ workspace, proposal, after }: Props) {
	const { errors, warnings } = newProblems(workspace, after);
	const names = fileNamesOf(after.files);
	// What must be mended, and the button that does it, are not to lie below what need not.
	const isLong = warnings.length > mostInSight;
	return (
		<>
			<h2>{proposal.title}</h2>
			{proposal.notes.map((note) => (
				<p key={note}>{inEditorsWords(note, names)}</p>
			))}
			{errors.length + warnings.length > 0 && (
				<>
					<h3>Dette bør du se på</h3>
					<FindingList problems={tellProblems(isLong ? errors : [...errors, ...warnings], names)} />
					{isLong && (
						<Details>
							<DetailsSummary>{warnings.length} råd</DetailsSummary>
							<DetailsContent>
								<FindingList problems={tellProblems(warnings, names)} />
							</DetailsContent>
						</Details>
					)}
				</>
			)}
		</>
	);
}
