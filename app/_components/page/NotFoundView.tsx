import { useTranslations } from 'next-intl';
import type { PageLink } from '@/lib/content/types';
import type { NotFoundDocument } from '@/lib/documents/types';
import { languages } from '@/lib/i18n/routing';
import { TaskCards } from '../cards/TaskCards';
import { SearchForm } from '../search/SearchForm';
import styles from './NotFoundView.module.css';
import picture from './not-found.svg';

/** What a visitor meets at an address that leads nowhere: an explanation, a search, and what most people come for. */
export function NotFoundView({ withdrawn, tasks, around: { locale } }: NotFoundDocument) {
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
						<Offers links={withdrawn.offers} />
					</>
				)}
				<SearchForm locale={locale} label={t('search.onPage')} place="page" />
			</div>
			<img src={picture.src} width="360" height="300" alt="" className={styles.picture} />
			<div className={styles.ways}>
				<TaskCards tasks={tasks} title={t('home.tasks')} />
				<p>
					<a href={`/${locale}`}>{t('error.home')}</a>
				</p>
			</div>
		</div>
	);
}

function Offers({ links }: { links: readonly PageLink[] }) {
	const t = useTranslations('search');
	return (
		<ul className={styles.offers}>
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
