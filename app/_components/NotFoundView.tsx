import { useTranslations } from 'next-intl';
import type { SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import styles from './ArticleView.module.css';

/** What a visitor meets at an address that leads nowhere: an explanation and the way on. */
export function NotFoundView({ site, locale }: { site: SiteContent; locale: Locale }) {
	const t = useTranslations();
	return (
		<div className={styles.view}>
			<h1>{t('notFound.title')}</h1>
			<p className={styles.ingress}>{t('notFound.lead')}</p>
			<p>{t('notFound.tryThese')}</p>
			<ul>
				<li>
					<a href={`/${locale}`}>{t('site.home')}</a>
				</li>
				{site.locales[locale].mainMenu.map(({ title, url, lang }) => (
					<li key={url}>
						<a href={url} lang={lang}>
							{title}
						</a>
					</li>
				))}
			</ul>
		</div>
	);
}
