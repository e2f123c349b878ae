import { useTranslations } from 'next-intl';
import type { GuidePosition } from '@/lib/content/types';
import styles from './GuideNavigation.module.css';

/** Links to the step before and the step after. */
export function GuideNavigation({ guide }: { guide: GuidePosition }) {
	const t = useTranslations('guide');
	const previous = guide.steps[guide.index - 1];
	const next = guide.steps[guide.index + 1];
	if (!previous && !next) return null;
	return (
		<ul className={styles.navigation}>
			{previous && (
				<li>
					<a href={previous.url} rel="prev" className="ds-button" data-variant="secondary">
						{t('previous', { title: previous.title })}
					</a>
				</li>
			)}
			{next && (
				<li className={styles.next}>
					<a href={next.url} rel="next" className="ds-button">
						{t('next', { title: next.title })}
					</a>
				</li>
			)}
		</ul>
	);
}
