import { useTranslations } from 'next-intl';
import type { SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import styles from './NotFoundView.module.css';
import picture from './not-found.svg';
import { SearchForm } from './SearchForm';

/** What a visitor meets at an address that leads nowhere: an explanation and the way on. */
export function NotFoundView({ site, locale }: { site: SiteContent; locale: Locale }) {
	const t = useTranslations();
	return (
		<div className={styles.view}>
			<div className={styles.text}>
				<h1>{t('notFound.title')}</h1>
				<p className={styles.lead}>{t('notFound.lead')}</p>
				<SearchForm locale={locale} label={t('search.onPage')} place="page" />
				<p className={styles.lead}>{t('notFound.tryThese')}</p>
				<ul className={styles.ways}>
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
			<img src={picture.src} width="360" height="300" alt="" />
		</div>
	);
}
