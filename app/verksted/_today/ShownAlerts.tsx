import Link from 'next/link';
import type { AlertGroup } from '@/lib/editing/alert-groups';
import { dayAndTime } from '@/lib/workshop/times';
import { lineAddress } from '../_parts/FindingList';

/** The alerts that readers are to see now. */
export function ShownAlerts({ alerts }: { alerts: readonly AlertGroup[] }) {
	return (
		<section aria-labelledby="meldinger">
			<h2 id="meldinger">Driftsmeldinger nå</h2>
			{alerts.length === 0 ? (
				<p>Ingen.</p>
			) : (
				<ul>
					{alerts.map(({ name, files, versions, until }) => (
						<li key={name}>
							<Link href={lineAddress(files[0] ?? '')} prefetch={false}>
								{versions[0]?.data.title ?? `${name}: filen har feil`}
							</Link>{' '}
							{until === undefined ? 'til den blir tatt ned' : `til ${dayAndTime(until)}`}
						</li>
					))}
				</ul>
			)}
			<Link href="/verksted/driftsmelding" prefetch={false}>
				Lag, rett eller ta ned
			</Link>
		</section>
	);
}
