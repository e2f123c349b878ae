import { useTranslations } from 'next-intl';
import type { ShownAlert } from '@/lib/documents/types';
import { foreignLang, type Locale } from '@/lib/i18n/routing';
import { Html } from '../base/Html';
import { Icon } from '../base/Icon';
import styles from './AlertList.module.css';

interface Props {
	alerts: readonly ShownAlert[];
	locale: Locale;
}

/** The alerts that hold now and concern this page. Their titles are no headings: they come before the page's h1. */
export function AlertList({ alerts, locale }: Props) {
	const t = useTranslations('alerts');
	if (alerts.length === 0) return null;
	return (
		<section aria-label={t('region')}>
			{alerts.map((alert) => (
				<div key={alert.id} className={`${styles.alert} ${styles[alert.type]}`}>
					<Icon name={alert.type === 'info' ? 'info' : 'advarsel'} />
					<span className="visually-hidden">{t(alert.type)}: </span>
					<div lang={foreignLang({ language: alert.language, locale })}>
						<p className={styles.title}>{alert.title}</p>
						<Html html={alert.html} />
					</div>
				</div>
			))}
		</section>
	);
}
