import { useTranslations } from 'next-intl';
import type { GuidePosition } from '@/lib/content/types';
import styles from './GuideSteps.module.css';

/**
 * The steps of the guide a page belongs to, with the one the reader is on, and what could be chosen there instead. A narrow
 * screen shows the name of that step alone, and numbers for the others, so the number is part of each link's name: whoever
 * speaks to the screen says what is seen (WCAG 2.2 SC 2.5.3).
 */
export function GuideSteps({ guide: { steps, index: here, choice } }: { guide: GuidePosition }) {
	const t = useTranslations('guide');
	const current = steps[here];
	const others = current?.choices.filter((_, index) => index !== choice) ?? [];
	return (
		<nav aria-label={t('steps')} className={styles.steps}>
			<p className={styles.position}>
				{t.rich('position', {
					step: here + 1,
					total: steps.length,
					title: current?.title ?? '',
					name: (chunks) => (
						<span className={styles.name} lang={current?.choices[0].lang}>
							{chunks}
						</span>
					),
				})}
			</p>
			<ol>
				{steps.map(({ title, choices }, index) => {
					const { url, lang } = (index === here ? choices[choice] : undefined) ?? choices[0];
					return (
						<li key={url}>
							<a href={url} lang={lang} aria-current={index === here ? 'step' : undefined}>
								<span className={styles.number}>{index + 1}</span> <span className={styles.title}>{title}</span>
							</a>
						</li>
					);
				})}
			</ol>
			{others.map(({ title, url, lang }) => (
				<p key={url} className={styles.instead}>
					{t.rich('instead', {
						title,
						link: (chunks) => (
							<a href={url} lang={lang}>
								{chunks}
							</a>
						),
					})}
				</p>
			))}
		</nav>
	);
}
