import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { formatFact } from '@/lib/content/facts/format';
import { factName } from '@/lib/content/facts/schema';
import { type FactSentence, sentencesWithFacts } from '@/lib/editing/fact-use';
import { defaultLocale } from '@/lib/i18n/routing';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { WideTable } from '../_parts/WideTable';

export const metadata: Metadata = { title: 'Fakta' };

/** What is told of each. */
const columns = ['Verdi', 'Kilde', 'Kontrollert', 'Setninger'] as const;

export default async function FactsRoom() {
	const { context } = await currentWorkspace();
	const sentences = sentencesWithFacts(context);
	return (
		<>
			<Heading level={1}>Fakta</Heading>
			<Paragraph>
				Tall, frister og kontaktpunkter som kan bli endret. Endrer du en verdi her, blir den endret på alle sidene, på
				alle språkene. Du ser hver setning før noe blir lagret.
			</Paragraph>
			<WideTable columns={['Faktum', ...columns]}>
				{Object.entries(context.facts?.data.fakta ?? {}).map(([key, fact]) => (
					<tr key={key}>
						<th scope="row">
							<Link href={`/verksted/fakta/${encodeURIComponent(key)}`} prefetch={false}>
								{factName(key, fact)}
							</Link>
						</th>
						<td data-label={columns[0]}>{formatFact(fact, defaultLocale).text}</td>
						<td data-label={columns[1]}>{fact.kilde ?? 'Ingen'}</td>
						<td data-label={columns[2]}>{fact.kontrollert ?? 'Aldri'}</td>
						<td data-label={columns[3]}>{countsOf(sentences.filter((sentence) => sentence.key === key))}</td>
					</tr>
				))}
			</WideTable>
		</>
	);
}

/** How many sentences change with a fact, and how many do not. */
function countsOf(sentences: readonly FactSentence[]): string {
	const fetched = sentences.filter(({ kind }) => kind === 'fetched').length;
	const others = sentences.length - fetched;
	return others > 0 ? `${fetched}, og ${others} med verdien skrevet rett ut` : String(fetched);
}
