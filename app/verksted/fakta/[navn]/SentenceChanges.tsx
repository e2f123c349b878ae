import Link from 'next/link';
import type { ChangedSentence } from '@/lib/editing/change-fact';
import { lineAddress } from '../../_parts/FindingList';
import { WideTable } from '../../_parts/WideTable';

/** Every sentence that becomes another, as readers see it before and after. */
export function SentenceChanges({ sentences }: { sentences: readonly ChangedSentence[] }) {
	if (sentences.length === 0) return <p>Ingen setning blir en annen.</p>;
	return (
		<WideTable
			caption={sentences.length === 1 ? 'Én setning blir endret' : `${sentences.length} setninger blir endret`}
			columns={['Side', 'Nå', 'Etter']}
		>
			{sentences.map(({ file, line, before, after }) => (
				<tr key={`${file}:${line}:${before}`}>
					<th scope="row">
						<Link href={lineAddress(file, line)} prefetch={false}>
							{file}
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
	);
}
