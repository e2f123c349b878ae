import { useTranslations } from 'next-intl';
import { type SearchQuery, searchAddress } from '@/lib/addresses/search-query';
import type { ShownPage, Surroundings } from '@/lib/documents/types';
import { Icon } from '../base/Icon';
import { Mark } from '../base/Mark';
import { SearchForm } from '../search/SearchForm';
import { LanguageSwitch } from './LanguageSwitch';
import { MainMenu } from './MainMenu';
import styles from './SiteHeader.module.css';

interface Props {
	around: Surroundings;
	page: ShownPage | undefined;
	query?: SearchQuery | undefined;
}

/**
 * Wordmark, search, language link and main menu. A narrow screen has room for a link to the search, not for its field. There is
 * none on the front page, sections, the search page and the 404 page: they have one of their own.
 */
export function SiteHeader({ around, page, query }: Props) {
	const t = useTranslations();
	const { locale, otherLanguages, mainMenu } = around;
	const hasOwnSearch = !page || page.type === 'home' || page.type === 'section';
	return (
		<header className={styles.header}>
			<a className={styles.wordmark} href={`/${locale}`} aria-label={`${t('site.name')} – ${t('site.home')}`}>
				<Mark />
				{t('site.name')}
			</a>
			{!hasOwnSearch && (
				<>
					<a className={styles.search} href={searchAddress(locale)}>
						<Icon name="sok" />
						<span className="visually-hidden">{t('search.title')}</span>
					</a>
					<div className={styles.form}>
						<SearchForm locale={locale} label={t('search.inHeader')} place="header" />
					</div>
				</>
			)}
			<LanguageSwitch others={otherLanguages} locale={locale} page={page} query={query} />
			<MainMenu items={mainMenu} page={page} />
		</header>
	);
}
