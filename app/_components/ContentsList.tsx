import { useTranslations } from 'next-intl';
import type { Heading } from '@/lib/content/render/markdown';
import styles from './ContentsList.module.css';

/** Fewer headings than this are seen at a glance. */
const longPage = 4;

/** Links to the main headings of a long page. */
export function ContentsList({ headings }: { headings: readonly Heading[] }) {
	const t = useTranslations('menu');
	const main = headings.filter(({ depth }) => depth === 2);
	if (main.length < longPage) return null;
	return (
		<nav aria-labelledby="innholdsliste" className={styles.contents}>
			<h2 id="innholdsliste">{t('contents')}</h2>
			<ul>
				{main.map(({ id, text }) => (
					<li key={id}>
						<a href={`#${id}`}>{text}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
