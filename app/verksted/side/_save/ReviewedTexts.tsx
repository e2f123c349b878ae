import type { ReactNode } from 'react';
import styles from './save.module.css';

/** Texts to look through, in a place of their own: the buttons stand below it, never on it. The arrow keys move in it. */
export function ReviewedTexts({ name, children }: { name: string; children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard (WCAG 2.2 SC 2.1.1).
		<section className={styles.texts} aria-label={`Endringene: ${name}`} tabIndex={0}>
			{children}
		</section>
	);
}
