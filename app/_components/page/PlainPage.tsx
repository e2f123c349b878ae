import type { ReactNode } from 'react';
import { Arcs } from '../base/Arcs';
import { Mark } from '../base/Mark';
import styles from './PlainPage.module.css';

/** A page without menus, for addresses outside the languages. It asks for no content and no messages. */
export function PlainPage({ children }: { children: ReactNode }) {
	return (
		<>
			<header className={styles.header}>
				<Mark />
				MinID
			</header>
			<main className={styles.main}>
				{children}
				<Arcs />
			</main>
		</>
	);
}
