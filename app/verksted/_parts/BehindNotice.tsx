import { Alert, Link } from '@digdir/designsystemet-react';
import { behindSince } from '@/lib/workshop/keep-up';
import { dayAndTime } from '@/lib/workshop/times';

/** Says how old a room's picture of what readers have is, where what others have published did not come in time. */
export function BehindNotice({ room }: { room: string }) {
	const behind = behindSince();
	if (!behind) return null;
	return (
		<Alert data-color="warning">
			{behind.since === undefined
				? 'Det andre har publisert, er ikke hentet ennå, så dette kan være gammelt.'
				: `Dette er slik det var ${dayAndTime(behind.since)}. Det andre har publisert etter det, er ikke hentet ennå.`}{' '}
			<Link href={room}>Hent på nytt</Link>
		</Alert>
	);
}
