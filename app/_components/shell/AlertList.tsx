import { useTranslations } from 'next-intl';
import type { Page, SiteContent } from '@/lib/content/types';
import { foreignLang, type Locale } from '@/lib/i18n/routing';
import { Icon } from '../base/Icon';
import { Prose } from '../base/Prose';
import styles from './AlertList.module.css';

interface Props {
	site: SiteContent;
	locale: Locale;
	page: Page | undefined;
}

/** The alerts that hold now and concern this page. Their titles are no headings: they come before the page's h1. */
export function AlertList({ site, locale, page }: Props) {
	const t = useTranslations('alerts');
	const alerts = site.locales[locale].alerts.filter(
		({ pages }) => !pages || (page !== undefined && pages.includes(page.url)),
	);
	if (alerts.length === 0) return null;
	return (
		<section aria-label={t('region')}>
			{alerts.map((alert) => (
				<div key={alert.id} className={`${styles.alert} ${styles[alert.type]}`}>
					<Icon name={alert.type === 'info' ? 'info' : 'advarsel'} />
					<span className="visually-hidden">{t(alert.type)}: </span>
					<div lang={foreignLang({ language: alert.language, locale })}>
						<p className={styles.title}>{alert.title}</p>
						<Prose site={site} text={alert.markdown} language={alert.language} locale={locale} />
					</div>
				</div>
			))}
		</section>
	);
}
