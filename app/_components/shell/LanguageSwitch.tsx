import { useTranslations } from 'next-intl';
import { type SearchQuery, searchAddress } from '@/lib/addresses/search-query';
import type { ShownPage } from '@/lib/documents/types';
import { isPartial, type Locale, languages } from '@/lib/i18n/routing';
import { Icon } from '../base/Icon';
import styles from './LanguageSwitch.module.css';

interface Props {
	/** The other languages that there is something in. */
	others: readonly Locale[];
	locale: Locale;
	page: Pick<ShownPage, 'alternates'> | undefined;
	/** Set on the search page: the same query is asked in the other language. */
	query?: SearchQuery | undefined;
}

/** Links to the same page in the other languages; to their front pages, and says so, where there is no such page. */
export function LanguageSwitch({ others, locale, page, query }: Props) {
	const t = useTranslations('menu');
	return (
		<nav aria-label={t('language')} className={styles.switch}>
			<Icon name="sprak" size={20} />
			<ul className={styles.list}>
				{others.map((other) => {
					const same = query ? searchIn(other, locale, query) : page?.alternates[other];
					return (
						<li key={other}>
							<a className={styles.link} href={same ?? `/${other}`} lang={other} hrefLang={other}>
								{languages[other].name}
								{!same && <span className={styles.elsewhere}> ({languages[other].frontPage})</span>}
							</a>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}

/** The two forms of Norwegian have words in common; in another language, the reader asks anew. */
function searchIn(other: Locale, locale: Locale, query: SearchQuery): string {
	return searchAddress(other, isPartial(other) || isPartial(locale) ? undefined : query);
}
