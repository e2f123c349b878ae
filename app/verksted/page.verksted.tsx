import { Link } from '@digdir/designsystemet-react';
import { Suspense } from 'react';
import { alertsIn } from '@/lib/editing/alert-groups';
import { eventsIn } from '@/lib/editing/calendar';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { faultsByFile } from '@/lib/editing/faults-by-file';
import { readStatus } from '@/lib/editing/status';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';
import { BehindNotice } from './_parts/BehindNotice';
import { Behind } from './_today/Behind';
import { Faults } from './_today/Faults';
import { LiveVersionView } from './_today/LiveVersionView';
import { Reviews } from './_today/Reviews';
import { ShownAlerts } from './_today/ShownAlerts';
import { Tasks } from './_today/Tasks';
import styles from './_today/today.module.css';
import { UnsavedTexts } from './_today/UnsavedTexts';
import { Upcoming } from './_today/Upcoming';

/** What an editor needs to know first: what readers get, what is wrong, and what happens next. */
export default async function Today() {
	const workspace = await currentWorkspace();
	const status = await readStatus(workspace);
	const now = Date.now();
	const names = fileNamesOf(workspace.files);
	return (
		<>
			<h1>I dag</h1>
			<BehindNotice room="/verksted" workspace={workspace} />
			<UnsavedTexts />
			<Tasks />
			<Suspense fallback={<p>Spør nettstedet hva leserne ser …</p>}>
				<LiveVersionView workspace={workspace} />
			</Suspense>
			<div className={styles.rooms}>
				<ShownAlerts
					alerts={alertsIn(workspace).filter(({ state }) => state === 'vises' || state === 'kan ikke leses')}
				/>
				<Faults faults={faultsByFile(workspace.problems())} names={names} />
				<Upcoming events={eventsIn(workspace).filter(({ at }) => at > now)} />
				<Behind status={status} workspace={workspace} />
				<Reviews reviews={status.reviews} names={names} />
			</div>
			<Link href={`${showView(registryOf(workspace))}/nb`}>Se nettstedet med alt som er lagret</Link>
		</>
	);
}
