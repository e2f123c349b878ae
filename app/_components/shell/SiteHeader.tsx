import { useTranslations } from 'next-intl';
import { type SearchQuery, searchAddress } from '@/lib/addresses/search-query';
import type { Page, SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import { Icon } from '../base/Icon';
import { Mark } from '../base/Mark';
import { SearchForm } from '../search/SearchForm';
import { LanguageSwitch } from './LanguageSwitch';
import { MainMenu } from './MainMenu';
import styles from './SiteHeader.module.css';

interface Props {
	site: SiteContent;
	locale: Locale;
	page: Page | undefined;
	query?: SearchQuery | undefined;
}

/** Wordmark, search, language link and main menu. A narrow screen has room for a link to the search, not for its field. */
export function SiteHeader({ site, locale, page, query }: Props) {
	const t = useTranslations();
	return (
		<header className={styles.header}>
			<a className={styles.wordmark} href={`/${locale}`} aria-label={`${t('site.name')} – ${t('site.home')}`}>
				<Mark />
				{t('site.name')}
			</a>
			<a className={styles.search} href={searchAddress(locale)} aria-current={query && 'page'}>
				<Icon name="sok" />
				<span className="visually-hidden">{t('search.title')}</span>
			</a>
			<div className={styles.form}>
				<SearchForm locale={locale} label={t('search.inHeader')} place="header" text={query?.text} />
			</div>
			<LanguageSwitch site={site} locale={locale} page={page} query={query} />
			<MainMenu items={site.locales[locale].mainMenu} page={page} />
		</header>
	);
}
