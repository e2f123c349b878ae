import { useTranslations } from 'next-intl';
import type { GuidePosition } from '@/lib/content/types';
import styles from './GuideSteps.module.css';

/**
 * The steps of the guide a page belongs to, with the one the reader is on. A narrow screen shows their numbers only, so the
 * number is part of the link's name: whoever speaks to the screen says what is seen (WCAG 2.2 SC 2.5.3).
 */
export function GuideSteps({ guide }: { guide: GuidePosition }) {
	const t = useTranslations('guide');
	return (
		<nav aria-label={t('steps')} className={styles.steps}>
			<p className={styles.position}>{t('position', { step: guide.index + 1, total: guide.steps.length })}</p>
			<ol>
				{guide.steps.map(({ title, url, lang }, index) => (
					<li key={url}>
						<a href={url} lang={lang} aria-current={index === guide.index ? 'step' : undefined}>
							<span className={styles.number}>{index + 1}</span> <span className={styles.title}>{title}</span>
						</a>
					</li>
				))}
			</ol>
		</nav>
	);
}
