import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { approvalsOf } from '@/lib/editing/approval';
import { pairOf } from '@/lib/editing/compare-translation';
import { fileNamesOf, inEditorsWords } from '@/lib/editing/editors-words';
import { statesOf } from '@/lib/editing/page-state';
import { attempt } from '@/lib/editing/refusal';
import { waitingSentence } from '@/lib/editing/stage';
import { savedChange } from '@/lib/workshop/save-seen';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';
import { AnswerTable } from '../../_parts/AnswerTable';
import { lineAddress } from '../../_parts/FindingList';
import { formToken } from '../../_parts/submission';
import { ApprovalForm } from '../../_standing/ApprovalForm';
import { standingOf } from '../../_standing/current-standing';
import { comparisonAddress } from '../../sprak/addresses';
import { PublicAnswers } from './PublicAnswers';

export const metadata: Metadata = { title: 'Lagret' };

export default async function SavedRoom({ params }: { params: Promise<{ id: string }> }) {
	const change = savedChange((await params).id);
	if (!change) return <Paragraph>Kvitteringen finnes ikke lenger. Det som er lagret, er lagret.</Paragraph>;
	const workspace = await currentWorkspace();
	const view = showView(registryOf(workspace, { withUnpublished: false }));
	const names = fileNamesOf(workspace.files);
	const approvals = await approvalsOf(workspace.folder, change.changed, standingOf(workspace.folder));
	const states = statesOf(workspace, change.changed);
	const waiting = Object.entries(approvals.of).map(([file, approval]) => ({ approval, state: states[file] }));
	const isTranslation = (file: string) => 'made' in attempt(() => pairOf(workspace, file));
	const unfinished = change.files.find((file) => {
		const page = workspace.context.pageOf.get(file);
		return page?.data.uferdig !== undefined && isTranslation(file);
	});
	return (
		<>
			<Heading level={1}>Lagret</Heading>
			<Paragraph role="status">{change.title}</Paragraph>
			{unfinished && (
				<Button asChild>
					<Link href={comparisonAddress(unfinished)} prefetch={false}>
						Se oversettelsen ved siden av kilden
					</Link>
				</Button>
			)}
			{waiting.length > 0 && (
				<Alert data-color="info">
					<p>{waitingSentence(waiting)}</p>
					<div data-approval="here">
						<ApprovalForm
							token={await formToken()}
							canSend={waiting.some(({ approval }) => !approval.isSent)}
							isWaiting
							variant={unfinished ? 'secondary' : 'primary'}
						/>
					</div>
				</Alert>
			)}
			{change.notes.map((note) => (
				<Paragraph key={note}>{inEditorsWords(note, names)}</Paragraph>
			))}
			<AnswerTable answers={change.answers} />
			<PublicAnswers answers={change.answers} />
			<ul>
				{change.files.map((file) => (
					<li key={file}>
						<Link href={lineAddress(file)} prefetch={false}>
							{names(file)}
						</Link>
						{file !== unfinished && isTranslation(file) && (
							<>
								{' – '}
								<Link href={comparisonAddress(file)} prefetch={false}>
									Se oversettelsen ved siden av kilden
								</Link>
							</>
						)}
					</li>
				))}
			</ul>
			<a href={`${view}/nb`}>Se nettstedet slik det er lagret</a>
		</>
	);
}
