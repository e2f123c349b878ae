import styles from './Mark.module.css';

/** The site's mark: an M whose middle is a check mark. Decorative, since «MinID» stands beside it. */
export function Mark() {
	return (
		<svg viewBox="0 0 32 32" width="2.25rem" height="2.25rem" fill="none" aria-hidden="true" className={styles.mark}>
			<rect width="32" height="32" rx="8" className={styles.tile} />
			<path d="M8 23.5V12M24 23.5V8.5" className={styles.stem} />
			<path d="M8 12l6.5 7.5L24 8.5" className={styles.check} />
		</svg>
	);
}
