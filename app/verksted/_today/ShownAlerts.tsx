import Link from 'next/link';
import type { AlertGroup } from '@/lib/editing/alert-groups';
import { nameOf } from '@/lib/editing/find-page';
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
					{alerts.map((alert) => (
						<AlertLine key={alert.name} alert={alert} />
					))}
				</ul>
			)}
			<Link href="/verksted/driftsmelding" prefetch={false}>
				Lag, rett eller ta ned
			</Link>
		</section>
	);
}

/** An alert by its title in the first language, with the way to its text in each. */
function AlertLine({ alert: { name, files, versions, until } }: { alert: AlertGroup }) {
	const title = versions[0]?.data.title;
	if (title === undefined)
		return (
			<li>
				<Link href={lineAddress(files[0] ?? '')} prefetch={false}>
					{name}: filen har feil
				</Link>
			</li>
		);
	return (
		<li>
			«{title}» {until === undefined ? 'til den blir tatt ned' : `til ${dayAndTime(until)}`}{' '}
			{versions.map(({ file, locale }) => (
				<span key={file}>
					<Link href={lineAddress(file)} prefetch={false}>
						{nameOf(locale)} <span className="ds-sr-only">– {title}</span>
					</Link>{' '}
				</span>
			))}
		</li>
	);
}
