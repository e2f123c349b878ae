import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Notice.module.css';

/** A message about the page itself, apart from its text. */
export function Notice({ children }: { children: ReactNode }) {
	return (
		<div className={styles.notice}>
			<Icon name="info" />
			<div>{children}</div>
		</div>
	);
}
