import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import Link from 'next/link';
import type { ChangedSentence } from '@/lib/editing/change-fact';
import type { FileNames } from '@/lib/editing/editors-words';
import { lineAddress } from '../../_parts/FindingList';
import { WideTable } from '../../_parts/WideTable';

/** So many are seen at a glance; more are opened by whoever wants to read them all. */
const fewest = 10;

/** Every sentence that becomes another, as readers see it before and after. */
export function SentenceChanges({ sentences, names }: { sentences: readonly ChangedSentence[]; names: FileNames }) {
	if (sentences.length === 0) return <p>Ingen setning blir en annen.</p>;
	const count = sentences.length === 1 ? 'Én setning blir endret' : `${sentences.length} setninger blir endret`;
	return (
		<Details defaultOpen={sentences.length <= fewest}>
			<DetailsSummary>{count}</DetailsSummary>
			<DetailsContent>
				<WideTable columns={['Side', 'Nå', 'Etter']}>
					{sentences.map(({ file, line, before, after }) => (
						<tr key={`${file}:${line}:${before}`}>
							<th scope="row">
								<Link href={lineAddress(file, line)} prefetch={false}>
									{names(file)}
								</Link>
							</th>
							<td lang={file.slice(0, 2)}>
								<del>{before}</del>
							</td>
							<td lang={file.slice(0, 2)}>
								<ins>{after}</ins>
							</td>
						</tr>
					))}
				</WideTable>
			</DetailsContent>
		</Details>
	);
}
