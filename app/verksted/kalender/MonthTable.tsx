import { Link } from '@digdir/designsystemet-react';
import type { CalendarEvent } from '@/lib/editing/calendar';
import { type CalendarDay, monthBeside, weeksOf } from '@/lib/editing/calendar-month';
import { monthName } from '@/lib/workshop/times';
import { EventLine } from '../_parts/EventLine';
import styles from './kalender.module.css';

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const;

/** A month as a calendar on the wall. */
export function MonthTable({ month, events }: { month: string; events: readonly CalendarEvent[] }) {
	const [before, after] = [monthBeside(month, -1), monthBeside(month, 1)];
	return (
		<>
			<nav aria-label="Måneder" className={styles.moment}>
				<Link href={`?maned=${before}`}>{monthName(before)}</Link>
				<Link href={`?maned=${after}`}>{monthName(after)}</Link>
			</nav>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.2 SC 2.1.1) */}
			<section className={styles.scroll} aria-label={monthName(month)} tabIndex={0}>
				<table className={styles.month}>
					<caption>{monthName(month)}</caption>
					<thead>
						<tr>
							{weekdays.map((name) => (
								<th key={name} scope="col">
									{name}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{weeksOf(month, events).map((week) => (
							<tr key={week.find(Boolean)?.day}>
								{week.map((day, place) => (
									<td key={weekdays[place]}>{day && <Day {...day} />}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</>
	);
}

function Day({ day, events }: CalendarDay) {
	return (
		<>
			{Number(day.slice(8))}
			{events.length > 0 && (
				<ul>
					{events.map((event) => (
						<EventLine key={`${event.at} ${event.kind} ${event.places[0]?.file}`} event={event} />
					))}
				</ul>
			)}
		</>
	);
}
