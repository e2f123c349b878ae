import { useTranslations } from 'next-intl';
import type { GuidePosition } from '@/lib/content/types';
import styles from './GuideNavigation.module.css';

/** Links to the step before and the step after: to each of its pages where the reader has a choice, the recommended first. */
export function GuideNavigation({ guide: { steps, index } }: { guide: GuidePosition }) {
	const t = useTranslations('guide');
	const previous = steps[index - 1]?.choices ?? [];
	const next = steps[index + 1]?.choices ?? [];
	if (previous.length + next.length === 0) return null;
	return (
		<ul className={styles.navigation}>
			{previous.map(({ title, url }, choice) => (
				<li key={url} className={styles.previous}>
					<a href={url} rel="prev" className="ds-button" data-variant="secondary">
						{t(choice === 0 ? 'previous' : 'or', { title })}
					</a>
				</li>
			))}
			{next.map(({ title, url }, choice) => (
				<li key={url} className={styles.next}>
					<a href={url} rel="next" className="ds-button" data-variant={choice === 0 ? undefined : 'secondary'}>
						{t(choice === 0 ? 'next' : 'or', { title })}
					</a>
				</li>
			))}
		</ul>
	);
}
