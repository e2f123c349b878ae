import { useTranslations } from 'next-intl';
import type { PageLink, SiteContent, Withdrawn } from '@/lib/content/types';
import { type Locale, languages } from '@/lib/i18n/routing';
import { SearchForm } from '../search/SearchForm';
import styles from './NotFoundView.module.css';
import picture from './not-found.svg';

interface Props {
	site: SiteContent;
	locale: Locale;
	/** Set where this language had a page. */
	withdrawn?: Withdrawn | undefined;
}

/** What a visitor meets at an address that leads nowhere: an explanation and the way on. */
export function NotFoundView({ site, locale, withdrawn }: Props) {
	const t = useTranslations();
	const isGone = withdrawn?.status === 410;
	return (
		<div className={styles.view}>
			<div className={styles.text}>
				<h1>{isGone ? t('notFound.goneTitle') : t('notFound.title')}</h1>
				<p className={styles.lead}>
					{!withdrawn && t('notFound.lead')}
					{withdrawn && (isGone ? t('notFound.goneLead') : t('notFound.withdrawnLead'))}
				</p>
				{withdrawn && withdrawn.offers.length > 0 && (
					<>
						<p className={styles.lead}>{t('notFound.instead')}</p>
						<Ways links={withdrawn.offers} />
					</>
				)}
				<SearchForm locale={locale} label={t('search.onPage')} place="page" />
				<p className={styles.lead}>{t('notFound.tryThese')}</p>
				<Ways links={[{ title: t('site.home'), url: `/${locale}` }, ...site.locales[locale].mainMenu]} />
			</div>
			<img src={picture.src} width="360" height="300" alt="" />
		</div>
	);
}

function Ways({ links }: { links: readonly PageLink[] }) {
	const t = useTranslations('search');
	return (
		<ul className={styles.ways}>
			{links.map(({ title, url, lang }) => (
				<li key={url}>
					<a href={url} lang={lang} hrefLang={lang}>
						{title}
					</a>
					{lang && ` ${t('inLanguage', { code: lang, language: languages[lang].name.toLowerCase() })}`}
				</li>
			))}
		</ul>
	);
}
