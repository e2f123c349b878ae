import { useTranslations } from 'next-intl';
import type { Page, SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import { LanguageSwitch } from './LanguageSwitch';
import { MainMenu } from './MainMenu';
import { Mark } from './Mark';
import styles from './SiteHeader.module.css';

interface Props {
	site: SiteContent;
	locale: Locale;
	page: Page | undefined;
}

/** Wordmark, language link and main menu. */
export function SiteHeader({ site, locale, page }: Props) {
	const t = useTranslations('site');
	return (
		<header className={styles.header}>
			<a className={styles.wordmark} href={`/${locale}`} aria-label={`${t('name')} – ${t('home')}`}>
				<Mark />
				{t('name')}
			</a>
			<LanguageSwitch locale={locale} page={page} />
			<MainMenu items={site.locales[locale].mainMenu} page={page} />
		</header>
	);
}
