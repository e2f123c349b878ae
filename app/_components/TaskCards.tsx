import { useTranslations } from 'next-intl';
import type { Page, SiteContent } from '@/lib/content/types';
import { foreignLang, type Locale } from '@/lib/i18n/routing';
import { Icon } from './Icon';
import styles from './TaskCards.module.css';

/** A large link for each page with a `navigation_link`, in the order of the main menu. */
export function TaskCards({ site, locale }: { site: SiteContent; locale: Locale }) {
	const t = useTranslations('home');
	const { pages, mainMenu } = site.locales[locale];
	const place = ({ url }: Page) => mainMenu.findIndex((item) => item.url === url) + 1 || Number.POSITIVE_INFINITY;
	const tasks = Object.values(pages)
		.filter(({ navigationLink }) => navigationLink)
		.sort((a, b) => place(a) - place(b));
	if (tasks.length === 0) return null;
	return (
		<section aria-labelledby="oppgaver">
			<h2 id="oppgaver" className="visually-hidden">
				{t('tasks')}
			</h2>
			<ul className={styles.tasks}>
				{tasks.map(({ url, navigationLink, ingress, language }) => (
					<li key={url} className="ds-card" lang={foreignLang({ language, locale })}>
						{navigationLink?.icon && (
							<span className={styles.icon}>
								<Icon name={navigationLink.icon} size={32} />
							</span>
						)}
						<a href={url} className={`card-link ${styles.link}`}>
							{navigationLink?.text}
						</a>
						{ingress && <p>{ingress}</p>}
					</li>
				))}
			</ul>
		</section>
	);
}
