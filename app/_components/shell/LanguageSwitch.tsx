import { useTranslations } from 'next-intl';
import { type SearchQuery, searchAddress } from '@/lib/addresses/search-query';
import type { Page } from '@/lib/content/types';
import { type Locale, languages, locales } from '@/lib/i18n/routing';
import { Icon } from '../base/Icon';
import styles from './LanguageSwitch.module.css';

interface Props {
	locale: Locale;
	page: Page | undefined;
	/** Set on the search page: the same query is asked in the other language. */
	query?: SearchQuery | undefined;
}

/** Links to the same page in the other languages; without a page, to their front pages. */
export function LanguageSwitch({ locale, page, query }: Props) {
	const t = useTranslations('menu');
	const addressIn = (other: Locale) => (query ? searchAddress(other, query) : (page?.alternates[other] ?? `/${other}`));
	return (
		<nav aria-label={t('language')} className={styles.switch}>
			<Icon name="sprak" size={20} />
			<ul className={styles.list}>
				{locales
					.filter((other) => other !== locale)
					.map((other) => (
						<li key={other}>
							<a className={styles.link} href={addressIn(other)} lang={other} hrefLang={other}>
								{languages[other].name}
							</a>
						</li>
					))}
			</ul>
		</nav>
	);
}
