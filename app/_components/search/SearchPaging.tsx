import { useTranslations } from 'next-intl';
import { type SearchQuery, searchAddress } from '@/lib/addresses/search-query';
import type { Locale } from '@/lib/i18n/routing';
import styles from './SearchPaging.module.css';

interface Props {
	locale: Locale;
	query: SearchQuery;
	/** The one that is shown: the last one when a later one was asked for. */
	page: number;
	pages: number;
}

/** Links to the results before and after these. */
export function SearchPaging({ locale, query, page, pages }: Props) {
	const t = useTranslations('search');
	if (pages === 1) return null;
	return (
		<nav aria-label={t('paging')} className={styles.paging}>
			{page > 1 && (
				<a href={searchAddress(locale, { ...query, page: page - 1 })} rel="prev">
					{t('previous')}
				</a>
			)}
			<span>{t('pageOf', { page, pages })}</span>
			{page < pages && (
				<a href={searchAddress(locale, { ...query, page: page + 1 })} rel="next">
					{t('next')}
				</a>
			)}
		</nav>
	);
}
