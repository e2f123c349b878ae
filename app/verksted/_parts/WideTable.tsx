import type { ReactNode } from 'react';
import styles from './forms.module.css';

interface Props {
	caption?: string;
	/** What its columns are called. */
	columns: readonly string[];
	/** Its rows. */
	children: ReactNode;
}

/** A table that is moved by itself where the screen is narrow: with the keyboard too (WCAG 2.2 SC 2.1.1). */
export function WideTable({ caption, columns, children }: Props) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
		<section className={styles.wide} tabIndex={0} aria-label={caption ?? columns.join(', ')}>
			<table className="ds-table" data-border>
				{caption && <caption>{caption}</caption>}
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column} scope="col">
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</section>
	);
}
