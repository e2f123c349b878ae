import type { ReaderAnswer } from '@/lib/workshop/reader-answers';
import { WideTable } from './WideTable';

/** What readers get at addresses, before and after a change. */
export function AnswerTable({ answers }: { answers: readonly ReaderAnswer[] }) {
	if (answers.length === 0) return null;
	return (
		<WideTable caption="Dette får leserne på adressene" columns={['Adresse', 'Før', 'Etter']}>
			{answers.map(({ address, before, after }) => (
				<tr key={address}>
					<th scope="row">{address}</th>
					<td>{before.text}</td>
					<td>{after.text}</td>
				</tr>
			))}
		</WideTable>
	);
}
