import { Link } from '@digdir/designsystemet-react';
import { dayAndTime } from '@/lib/workshop/times';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';
import { ShownPage } from '../_parts/ShownPage';
import styles from './kalender.module.css';

/** The whole site as its readers get it at an instant, opened at a page, made from the files as they are now. */
export async function SiteAsOf({ at, page }: { at: number; page: string }) {
	const address = `${showView(registryOf(await currentWorkspace(at), { withUnpublished: false }))}${page}`;
	const title = `Nettstedet slik det er ${dayAndTime(at)}`;
	return (
		<section aria-labelledby="som-da">
			<h2 id="som-da">{title}</h2>
			<ShownPage className={styles.view} src={address} title={title} />
			<Link href={address} target="_blank">
				Åpne nettstedet slik det er da, i et nytt vindu
			</Link>
		</section>
	);
}
