import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import type { CalendarEvent } from '@/lib/editing/calendar';
import { byMonth } from '@/lib/editing/calendar-month';
import { monthName } from '@/lib/workshop/times';
import { EventLine } from '../_parts/EventLine';

/** What is to come, month by month, and what has been. */
export function EventList({ events, now }: { events: readonly CalendarEvent[]; now: number }) {
	const [past, coming] = [events.filter(({ at }) => at <= now), events.filter(({ at }) => at > now)];
	return (
		<>
			{coming.length === 0 && <p>Ingenting er satt til å bli publisert, slutte eller gjennomgås.</p>}
			<Months events={coming} />
			{past.length > 0 && (
				<Details>
					<DetailsSummary>Det som har vært ({past.length})</DetailsSummary>
					<DetailsContent>
						<Months events={past} />
					</DetailsContent>
				</Details>
			)}
		</>
	);
}

function Months({ events }: { events: readonly CalendarEvent[] }) {
	return byMonth(events).map(([month, own]) => (
		<section key={month} aria-label={monthName(month)}>
			<h3>{monthName(month)}</h3>
			<ul>
				{own.map((event) => (
					<EventLine key={`${event.at} ${event.kind} ${event.places[0]?.file}`} event={event} />
				))}
			</ul>
		</section>
	));
}
