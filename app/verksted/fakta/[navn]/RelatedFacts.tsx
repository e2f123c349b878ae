import { Alert } from '@digdir/designsystemet-react';
import Link from 'next/link';
import type { RelatedFact } from '@/lib/editing/related-facts';

/** The facts that say the same in another way: whoever changes one should see the others. */
export function RelatedFacts({ related }: { related: readonly RelatedFact[] }) {
	if (related.length === 0) return null;
	return (
		<Alert data-color="info">
			<h2>Henger sammen med</h2>
			<p>Verdien står også her, på en annen måte. Endrer du den ene, skal trolig den andre endres også.</p>
			<ul>
				{related.map(({ key, name, shown }) => (
					<li key={key}>
						<Link href={`/verksted/fakta/${encodeURIComponent(key)}`} prefetch={false}>
							{name}
						</Link>
						: {shown}
					</li>
				))}
			</ul>
		</Alert>
	);
}
