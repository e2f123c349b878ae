import { Link } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { beginsAt, isMoment, writtenMoment } from '@/lib/content/dates';
import { eventsIn } from '@/lib/editing/calendar';
import { readAddress, urlOf } from '@/lib/editing/find-page';
import { defaultLocale } from '@/lib/i18n/routing';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { RoomProps } from '../_parts/room-props';
import { EventList } from './EventList';
import { MomentForm } from './MomentForm';
import { MonthTable } from './MonthTable';
import { SiteAsOf } from './SiteAsOf';

export const metadata: Metadata = { title: 'Kalender' };

/** The page that the site is opened at: the one that was asked for, else the front page. */
function addressIn(asked: unknown): string {
	const { locale, path } = readAddress(typeof asked === 'string' ? asked : '');
	return urlOf(locale ? { locale, path } : { locale: defaultLocale, path: '/' });
}

/** What happens to the site by itself, and the whole site as of any moment. */
export default async function Calendar({ searchParams }: RoomProps) {
	const { tid, maned, side } = await searchParams;
	const now = Date.now();
	const moment = typeof tid === 'string' && isMoment(tid) ? tid : writtenMoment(now).slice(0, 16);
	const page = addressIn(side);
	const month = typeof maned === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(maned) ? maned : undefined;
	const events = eventsIn(await currentWorkspace(now));
	return (
		<>
			<h1>Kalender</h1>
			{typeof tid === 'string' && !isMoment(tid) && <p role="alert">«{tid}» er ikke et tidspunkt.</p>}
			<MomentForm moment={moment} today={writtenMoment(now).slice(0, 10)} month={month} page={page} />
			<SiteAsOf at={beginsAt(moment)} page={page} />
			<h2>Dette skjer</h2>
			<Link href={month ? '?' : `?maned=${writtenMoment(now).slice(0, 7)}`}>
				{month ? 'Vis som liste' : 'Vis som måned'}
			</Link>
			{month ? <MonthTable month={month} events={events} /> : <EventList events={events} now={now} />}
		</>
	);
}
