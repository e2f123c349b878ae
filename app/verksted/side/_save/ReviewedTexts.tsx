import type { ReactNode } from 'react';
import styles from './save.module.css';

interface Props {
	name: string;
	/** Two texts, each below its heading: beside each other where there is room, so that both are seen at once. */
	isPair?: boolean;
	children: ReactNode;
}

/** Texts to look through, in a place of their own: the buttons stand below it, never on it. The arrow keys move in it. */
export function ReviewedTexts({ name, isPair = false, children }: Props) {
	const classes = isPair ? `${styles.texts} ${styles.pair}` : styles.texts;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard (WCAG 2.2 SC 2.1.1).
		<section className={classes} aria-label={`Endringene: ${name}`} tabIndex={0}>
			{children}
		</section>
	);
}
