import { Link } from '@digdir/designsystemet-react';
import styles from './aside.module.css';

/** What may be done with a page besides writing it. */
const deeds = [
	['flytt', 'Flytt siden'],
	['slett', 'Slett siden'],
	['skjul', 'Skjul siden'],
	['del', 'Vis siden til en kollega'],
] as const;

/** The ways to them, for a page by its file. */
export function PageDeeds({ file }: { file: string }) {
	return (
		<ul className={styles.deeds} aria-label="Mer du kan gjøre med siden">
			{deeds.map(([room, name]) => (
				<li key={room}>
					<Link href={`/verksted/${room}?side=${encodeURIComponent(file)}`}>{name}</Link>
				</li>
			))}
		</ul>
	);
}
