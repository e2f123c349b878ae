import { Alert, Link } from '@digdir/designsystemet-react';
import { Suspense } from 'react';
import { behindSince, contact, newsOfShared } from '@/lib/workshop/keep-up';
import { dayAndTime } from '@/lib/workshop/times';
import { RefreshRoom } from './RefreshRoom';

/** Says where what others have published has not come in time for a room, and shows the room anew once it has. */
export function BehindNotice({ room }: { room: string }) {
	if (!contact().asking && !behindSince()) return null;
	const fetching = (
		<p role="status">
			Henter det andre har publisert … <Link href={room}>Hent på nytt</Link>
		</p>
	);
	return (
		<Suspense fallback={fetching}>
			<WhenAnswered room={room} />
		</Suspense>
	);
}

async function WhenAnswered({ room }: { room: string }) {
	if (await newsOfShared()) return <RefreshRoom />;
	const behind = behindSince();
	if (!behind) return null;
	return (
		<Alert data-color="warning">
			{behind.since === undefined
				? 'Det andre har publisert, kan ikke hentes, så dette kan være gammelt.'
				: `Dette er slik det var ${dayAndTime(behind.since)}. Det andre har publisert etter det, kan ikke hentes nå.`}{' '}
			<Link href={room}>Prøv igjen</Link>
		</Alert>
	);
}
