import Link from 'next/link';
import styles from './today.module.css';

/** What editors come for, in the order of how often, each with the room where it is done. */
const tasks = [
	['Rette eller skrive om en side', '/verksted/sider'],
	['Lage en ny side', '/verksted/sider/ny'],
	['Oversette, eller se hva som henger etter', '/verksted/sprak'],
	['Si fra om driftsproblemer', '/verksted/driftsmelding'],
	['Endre et telefonnummer eller en frist alle steder', '/verksted/fakta'],
	['Flytte en side', '/verksted/flytt'],
	['Slette en side', '/verksted/slett'],
	['Se nettstedet slik det blir en annen dag', '/verksted/kalender'],
	['Vise en side til en kollega', '/verksted/del'],
] as const;

/** Where to begin. */
export function Tasks() {
	return (
		<nav aria-labelledby="gjore" className={styles.tasks}>
			<h2 id="gjore">Hva vil du gjøre?</h2>
			<ul>
				{tasks.map(([name, address]) => (
					<li key={address}>
						<Link href={address} prefetch={false}>
							{name}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
