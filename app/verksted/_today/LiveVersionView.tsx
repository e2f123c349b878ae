import { Alert } from '@digdir/designsystemet-react';
import type { Workspace } from '@/lib/editing/workspace';
import { type LiveVersion, readLiveVersion } from '@/lib/workshop/live-version';
import { clockTime, dayAndTime } from '@/lib/workshop/times';
import { standingOf } from '../_standing/current-standing';

/** Which version readers get, and whether it is what has been saved here. */
export async function LiveVersionView({ workspace }: { workspace: Workspace }) {
	const live = await readLiveVersion(workspace, standingOf(workspace.folder));
	const standing = await standingOf(workspace.folder);
	const waits = (standing?.unapproved.length ?? 0) > 0;
	if (live.state === 'svarer ikke') return <Alert data-color="warning">Ingen vet hva leserne ser nå. {live.why}</Alert>;
	return (
		<Alert data-color={live.isOurs ? 'success' : 'info'}>
			<p>
				<strong>{live.isOurs ? 'Det du har lagret, vises.' : 'Det du har lagret, vises ikke ennå.'}</strong>{' '}
				{waits && 'Noe venter på godkjenning. '}
				{savedSentence(live)} {sinceSentence(live)}
			</p>
		</Alert>
	);
}

type Answering = Extract<LiveVersion, { state: 'svarer' }>;

function savedSentence({ isOurs, saved, version }: Answering): string {
	if (saved)
		return `${isOurs ? 'Sist lagret' : 'Leserne ser det som ble lagret'} av ${saved.author} ${dayAndTime(saved.at)}: «${saved.title}».`;
	return isOurs ? '' : `Leserne ser en annen versjon enn de siste som er lagret her (${version}).`;
}

function sinceSentence({ since, isSinceKnown }: Answering): string {
	return isSinceKnown
		? `Slik har det vært siden ${clockTime(since)}.`
		: `Nettstedet svarte det kl. ${clockTime(since)}.`;
}
