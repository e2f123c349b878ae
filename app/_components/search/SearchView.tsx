import { useTranslations } from 'next-intl';
import { longestQuery, type ReadQuery } from '@/lib/addresses/search-query';
import { tasksOn } from '@/lib/content/assemble/tasks';
import type { SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import type { SearchAnswer } from '@/lib/search/answer';
import { Arcs } from '../base/Arcs';
import { Notice } from '../base/Notice';
import { Unbroken } from '../base/Unbroken';
import { TaskCards } from '../cards/TaskCards';
import { ContactHint } from '../page/ContactHint';
import { SearchAnswerView } from './SearchAnswerView';
import { SearchForm } from './SearchForm';
import styles from './SearchView.module.css';

interface Props {
	site: SiteContent;
	locale: Locale;
	query: ReadQuery;
	/** Absent when nothing was asked. */
	answer: SearchAnswer | undefined;
}

/** The search page: the field, and what was found or what most people look for. */
export function SearchView({ site, locale, query, answer }: Props) {
	const t = useTranslations('search');
	const tHome = useTranslations('home');
	const isHelpless = !answer || answer.total === 0;
	return (
		<div className={styles.view}>
			<div className={styles.top}>
				<h1>{t('title')}</h1>
				<SearchForm locale={locale} label={t('onPage')} place="page" text={query.text} hint={t('hint')} />
				{query.holdsIdentityNumber && (
					<Notice>
						<p>
							<Unbroken text={t('identityNumber')} />
						</p>
					</Notice>
				)}
				{query.wasCut && (
					<Notice>
						<p>{t('wasCut', { longest: longestQuery })}</p>
					</Notice>
				)}
				<Arcs />
			</div>
			<div className={styles.body}>
				{answer && <SearchAnswerView site={site} locale={locale} query={query} answer={answer} />}
				{isHelpless && (
					<>
						<p>{t(answer ? 'noneHelp' : 'empty')}</p>
						<TaskCards tasks={tasksOn(site, { locale, path: '/' })} title={tHome('tasks')} />
					</>
				)}
				{!answer?.needsContact && <ContactHint site={site} locale={locale} />}
			</div>
		</div>
	);
}
