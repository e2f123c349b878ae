import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { proposeFact } from '@/lib/editing/change-fact';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { sentencesWithFacts } from '@/lib/editing/fact-use';
import { attempt } from '@/lib/editing/refusal';
import { relatedFacts, sameNumbers } from '@/lib/editing/related-facts';
import { changes, readFactWish } from '@/lib/workshop/changes';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { ChangePreview } from '../../_parts/ChangePreview';
import { FormFaults } from '../../_parts/FormFaults';
import { readQuery } from '../../_parts/query';
import type { RoomProps } from '../../_parts/room-props';
import { FactForm } from './FactForm';
import { FactSentences } from './FactSentences';
import { RelatedFacts } from './RelatedFacts';
import { SentenceChanges } from './SentenceChanges';

interface Props extends RoomProps {
	params: Promise<{ navn: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: `Faktum: ${decodeURIComponent((await params).navn)}` };
}

export default async function FactRoom({ params, searchParams }: Props) {
	const name = decodeURIComponent((await params).navn);
	const query = await readQuery({ searchParams });
	const workspace = await currentWorkspace();
	const facts = workspace.context.facts?.data.fakta ?? {};
	const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
	if (!fact) notFound();
	const wish = { ...query, navn: name };
	const proposal =
		query.vis === 'ja' ? attempt(() => proposeFact(workspace, readFactWish(workspace, wish))) : undefined;
	const fetching = query.hent === 'ja' ? attempt(() => changes.hent(workspace, wish)) : undefined;
	return (
		<>
			<Heading level={1}>{name}</Heading>
			<Paragraph>Kilde: {fact.kilde ?? 'ingen er oppgitt'}</Paragraph>
			<RelatedFacts related={relatedFacts(name, facts)} />
			<FactForm
				fact={fact}
				same={'telefon' in fact ? [...sameNumbers(name, facts, fact.telefon).keys()] : []}
				wish={wish}
				faults={proposal && 'faults' in proposal ? proposal.faults : []}
			/>
			{proposal && 'made' in proposal && (
				<ChangePreview
					workspace={workspace}
					change="fakta"
					wish={wish}
					proposal={proposal.made}
					label="Lagre endringen"
				>
					<SentenceChanges sentences={proposal.made.sentences} names={fileNamesOf(workspace.files)} />
				</ChangePreview>
			)}
			{fetching && 'made' in fetching && (
				<ChangePreview
					workspace={workspace}
					change="hent"
					wish={{ navn: name }}
					proposal={fetching.made}
					label="La setningene hente verdien"
				/>
			)}
			<FormFaults faults={fetching && 'faults' in fetching ? fetching.faults : []} />
			<FactSentences
				sentences={sentencesWithFacts(workspace.context).filter(({ key }) => key === name)}
				names={fileNamesOf(workspace.files)}
			/>
		</>
	);
}
