import { useTranslations } from 'next-intl';
import { formatDate } from '@/lib/content/facts/format';
import type { Locale } from '@/lib/i18n/routing';
import styles from './LastUpdated.module.css';

/** The date on which the text last changed, as the editor gave it. */
export function LastUpdated({ date, locale }: { date: string; locale: Locale }) {
	const t = useTranslations('page');
	return (
		<p className={styles.updated}>
			{t.rich('updated', { date: formatDate(date, locale), time: (chunks) => <time dateTime={date}>{chunks}</time> })}
		</p>
	);
}
