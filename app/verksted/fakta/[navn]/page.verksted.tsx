import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type Facts, factIn, factName } from '@/lib/content/facts/schema';
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
	const { key, fact } = await factOf(params);
	return { title: `Faktum: ${fact ? factName(key, fact) : key}` };
}

export default async function FactRoom({ params, searchParams }: Props) {
	const { key, fact, facts, workspace } = await factOf(params);
	const query = await readQuery({ searchParams });
	if (!fact) notFound();
	const wish = { ...query, navn: key };
	const proposal =
		query.vis === 'ja' ? attempt(() => proposeFact(workspace, readFactWish(workspace, wish))) : undefined;
	const fetching = query.hent === 'ja' ? attempt(() => changes.hent(workspace, wish)) : undefined;
	return (
		<>
			<Heading level={1}>{factName(key, fact)}</Heading>
			<Paragraph>
				Skrives <code>:fakta[{key}]</code> i teksten. Kilde: {fact.kilde ?? 'ingen er oppgitt'}
			</Paragraph>
			<RelatedFacts related={relatedFacts(key, facts)} />
			<FactForm
				fact={fact}
				same={'telefon' in fact ? named(sameNumbers(key, facts, fact.telefon).keys(), facts) : []}
				wish={wish}
				refusal={proposal && 'faults' in proposal ? proposal : undefined}
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
					wish={{ navn: key }}
					proposal={fetching.made}
					label="La setningene hente verdien"
				/>
			)}
			<FormFaults faults={fetching && 'faults' in fetching ? fetching.faults : []} />
			<FactSentences sentences={sentencesWithFacts(workspace.context, key)} names={fileNamesOf(workspace.files)} />
		</>
	);
}

/** The fact that an address names, among all. */
async function factOf(params: Props['params']) {
	const key = decodeURIComponent((await params).navn);
	const workspace = await currentWorkspace();
	const facts = workspace.context.facts?.data.fakta ?? {};
	return { key, fact: factIn(facts)(key), facts, workspace };
}

function named(keys: Iterable<string>, facts: Facts): (readonly [key: string, name: string])[] {
	return [...keys].flatMap((key) => (facts[key] ? [[key, factName(key, facts[key])] as const] : []));
}
