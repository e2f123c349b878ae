import { Alert } from '@digdir/designsystemet-react';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { goneIn } from '@/lib/editing/last-change';
import { type PageState, statesOf } from '@/lib/editing/page-state';
import type { Workspace } from '@/lib/editing/workspace';
import { liveSentences } from '@/lib/workshop/live-sentences';
import { readLiveVersion } from '@/lib/workshop/live-version';
import { standingOf, waitingOf } from '../_standing/current-standing';

/** What readers see, what of what is saved is out, and what waits. */
export async function LiveVersionView({ workspace }: { workspace: Workspace }) {
	const { folder, files } = workspace;
	const live = await readLiveVersion(workspace, standingOf(folder));
	if (live.state === 'svarer ikke') return <Alert data-color="warning">Ingen vet hva leserne ser nå. {live.why}</Alert>;
	const standing = await standingOf(folder);
	const { unapproved = [], unsent = [], remote, published } = standing ?? {};
	const { areNeeded } = await waitingOf(folder);
	const sent = unapproved.filter((file) => !unsent.includes(file));
	// What is to be deleted has its name from where it still is.
	const gone = remote && published ? await goneIn(folder, [`${remote}/${published}`, 'HEAD'], unapproved) : [];
	const names = fileNamesOf([...(live.last?.gone ?? []), ...gone, ...files]);
	const kinds = Object.values(
		statesOf(
			workspace,
			workspace.context.pages.map(({ file }) => file),
		),
	).map(({ kind }) => kind);
	const count = (kind: PageState['kind']) => kinds.filter((own) => own === kind).length;
	const hidden = { drafts: count('utkast'), later: count('venter') };
	const [first, ...others] = liveSentences(live, { sent, unsent, areNeeded, hidden, names });
	const isWell = unapproved.length === 0 && live.shows !== 'noe eldre' && live.shows !== 'ukjent';
	return (
		<Alert data-color={isWell ? 'success' : 'info'}>
			<p>
				<strong>{first}</strong>
			</p>
			{others.map((sentence) => (
				<p key={sentence}>{sentence}</p>
			))}
		</Alert>
	);
}
