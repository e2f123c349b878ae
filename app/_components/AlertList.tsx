import { useTranslations } from 'next-intl';
import type { Page, SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import styles from './AlertList.module.css';
import { Prose } from './Prose';

interface Props {
	site: SiteContent;
	locale: Locale;
	page: Page | undefined;
}

/** The alerts that hold now and concern this page. */
export function AlertList({ site, locale, page }: Props) {
	const t = useTranslations('alerts');
	const alerts = site.locales[locale].alerts.filter(
		({ pages }) => !pages || (page !== undefined && pages.includes(page.url)),
	);
	if (alerts.length === 0) return null;
	return (
		<section aria-label={t('region')} className={styles.alerts}>
			{alerts.map((alert) => (
				<div
					key={alert.id}
					className={styles[alert.type]}
					lang={alert.language === locale ? undefined : alert.language}
				>
					<h2>
						<span className="visually-hidden">{t(alert.type)}: </span>
						{alert.title}
					</h2>
					<Prose site={site} body={alert.body} language={alert.language} locale={locale} />
				</div>
			))}
		</section>
	);
}
