import Link from 'next/link';
import { writtenMoment } from '@/lib/content/dates';
import { type CalendarEvent, eventKinds } from '@/lib/editing/calendar';
import { nameOf } from '@/lib/editing/find-page';
import { dayAndTime } from '@/lib/workshop/times';
import { lineAddress } from './FindingList';

/** Something that happens, with the way to the site as it is then, and to where it is written. */
export function EventLine({ event: { at, kind, title, places, isHeldBack } }: { event: CalendarEvent }) {
	return (
		<li>
			<Link href={`/verksted/kalender?tid=${writtenMoment(at).slice(0, 16)}`} prefetch={false}>
				<time dateTime={new Date(at).toISOString()}>{dayAndTime(at)}</time>
			</Link>
			: {eventKinds[kind]}: «{title}»{' '}
			{places.map(({ file, line, locale }) => (
				<span key={file}>
					<Link href={lineAddress(file, line)} prefetch={false}>
						{nameOf(locale)}
						<span className="ds-sr-only">
							{' '}
							– {title}, {eventKinds[kind].toLowerCase()}
						</span>
					</Link>{' '}
				</span>
			))}
			{isHeldBack && '(skjer ikke så lenge siden er et utkast)'}
		</li>
	);
}
