import { fingerprint } from '@/lib/seo/fingerprint';
import styles from './Arcs.module.css';

const { width, height, strokeWidth, path } = fingerprint;

/** The arcs of a fingerprint, in the lower right corner of the band that they stand in. */
export function Arcs() {
	return (
		<svg viewBox={`-4 -4 ${width + 8} ${height}`} strokeWidth={strokeWidth} aria-hidden="true" className={styles.arcs}>
			<path d={path} />
		</svg>
	);
}
