import Link from 'next/link';
import type { CalendarEvent } from '@/lib/editing/calendar';
import { EventLine } from '../_parts/EventLine';

/** So many of what happens next are shown here; the calendar has the rest. */
const most = 6;

/** What happens next by itself, with the time. */
export function Upcoming({ events }: { events: readonly CalendarEvent[] }) {
	return (
		<section aria-labelledby="neste">
			<h2 id="neste">Dette skjer</h2>
			{events.length === 0 ? (
				<p>Ingenting er satt til å bli publisert, slutte eller gjennomgås.</p>
			) : (
				<ul>
					{events.slice(0, most).map((event) => (
						<EventLine key={`${event.at} ${event.kind} ${event.places[0]?.file}`} event={event} />
					))}
				</ul>
			)}
			<Link href="/verksted/kalender" prefetch={false}>
				Se kalenderen
			</Link>
		</section>
	);
}
