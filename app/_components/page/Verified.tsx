import { useTranslations } from 'next-intl';
import { formatDate } from '@/lib/content/facts/format';
import type { ShownPage } from '@/lib/documents/types';
import type { Locale } from '@/lib/i18n/routing';
import styles from './LastUpdated.module.css';

/** When the owner’s people last tried what the page says against the service, and who did. */
export function Verified({ dato, av, locale }: NonNullable<ShownPage['verified']> & { locale: Locale }) {
	const t = useTranslations('page');
	return (
		<p className={styles.updated}>
			{t.rich('verified', {
				date: formatDate(dato, locale),
				who: av,
				time: (chunks) => <time dateTime={dato}>{chunks}</time>,
			})}
		</p>
	);
}
