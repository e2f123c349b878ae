import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { fileNamesOf, inEditorsWords } from '@/lib/editing/editors-words';
import type { Proposal } from '@/lib/editing/proposal';
import type { Workspace } from '@/lib/editing/workspace';
import { TextDiff } from './TextDiff';

interface Props {
	workspace: Workspace;
	proposal: Proposal;
	/** The folder as the proposal makes it. */
	after: Workspace;
}

/** Every file that a proposal would change, line by line. */
export function ChangedFiles({ workspace, proposal, after }: Props) {
	const left = new Set(proposal.changes.map(({ from }) => from));
	const files = proposal.changes.filter(({ path }) => !left.has(path));
	const names = fileNamesOf(after.files);
	const earlier = fileNamesOf(workspace.files);
	return (
		<section aria-labelledby="filer">
			<h3 id="filer">{files.length === 1 ? 'Én fil endres' : `${files.length} filer endres`}</h3>
			{files.map(({ path, from = path, after: text, what }) => (
				<Details key={path}>
					<DetailsSummary>
						{text === null ? earlier(path) : names(path)}:{' '}
						{what.map((sentence) => inEditorsWords(sentence, earlier)).join('; ')}
					</DetailsSummary>
					<DetailsContent>
						<TextDiff before={workspace.written.get(from)?.text ?? ''} after={text ?? ''} />
					</DetailsContent>
				</Details>
			))}
		</section>
	);
}
