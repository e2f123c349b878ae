import { Link } from '@digdir/designsystemet-react';
import { dayAndTime } from '@/lib/workshop/times';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';
import styles from './kalender.module.css';

/** The whole site as its readers get it at an instant, made from the files as they are now. */
export async function SiteAsOf({ at }: { at: number }) {
	const address = `${showView(registryOf(await currentWorkspace(at), { withUnpublished: false }))}/nb`;
	const title = `Nettstedet slik det er ${dayAndTime(at)}`;
	return (
		<section aria-labelledby="som-da">
			<h2 id="som-da">{title}</h2>
			<iframe className={styles.view} src={address} title={title} />
			<Link href={address} target="_blank">
				Åpne nettstedet slik det er da, i et nytt vindu
			</Link>
		</section>
	);
}
