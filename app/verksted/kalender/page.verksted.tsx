import { Link } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { beginsAt, isMoment, writtenMoment } from '@/lib/content/dates';
import { eventsIn } from '@/lib/editing/calendar';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { RoomProps } from '../_parts/room-props';
import { EventList } from './EventList';
import { MomentForm } from './MomentForm';
import { MonthTable } from './MonthTable';
import { SiteAsOf } from './SiteAsOf';

export const metadata: Metadata = { title: 'Kalender' };

/** What happens to the site by itself, and the whole site as of any moment. */
export default async function Calendar({ searchParams }: RoomProps) {
	const { tid, maned } = await searchParams;
	const now = Date.now();
	const moment = typeof tid === 'string' && isMoment(tid) ? tid : writtenMoment(now).slice(0, 16);
	const month = typeof maned === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(maned) ? maned : undefined;
	const events = eventsIn(await currentWorkspace(now));
	return (
		<>
			<h1>Kalender</h1>
			{typeof tid === 'string' && !isMoment(tid) && <p role="alert">«{tid}» er ikke et tidspunkt.</p>}
			<MomentForm moment={moment} today={writtenMoment(now).slice(0, 10)} month={month} />
			<SiteAsOf at={beginsAt(moment)} />
			<h2>Dette skjer</h2>
			<Link href={month ? '?' : `?maned=${writtenMoment(now).slice(0, 7)}`}>
				{month ? 'Vis som liste' : 'Vis som måned'}
			</Link>
			{month ? <MonthTable month={month} events={events} /> : <EventList events={events} now={now} />}
		</>
	);
}
