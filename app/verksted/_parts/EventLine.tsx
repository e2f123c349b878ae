import Link from 'next/link';
import { writtenMoment } from '@/lib/content/dates';
import { type CalendarEvent, eventKinds } from '@/lib/editing/calendar';
import { nameOf } from '@/lib/editing/find-page';
import { dayAndTime } from '@/lib/workshop/times';
import { lineAddress } from './FindingList';

/** The site as it is at a moment, opened at an address. */
const asOf = (at: number, address = '') =>
	`/verksted/kalender?${new URLSearchParams({ tid: writtenMoment(at).slice(0, 16), ...(address && { side: address }) })}`;

/** Something that happens, with the way to the page as it is then, and to where it is written in each language. */
export function EventLine({ event: { at, kind, title, places, isHeldBack } }: { event: CalendarEvent }) {
	return (
		<li>
			<Link href={asOf(at, places[0]?.address)} prefetch={false}>
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
