import { useTranslations } from 'next-intl';
import { longestQuery, type ReadQuery } from '@/lib/addresses/search-query';
import type { SearchDocument } from '@/lib/documents/types';
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
	document: SearchDocument;
	query: ReadQuery;
	/** Absent when nothing was asked. */
	answer: SearchAnswer | undefined;
}

/** The search page: the field, and what was found or what most people look for. */
export function SearchView({ document: { contact, tasks, around }, query, answer }: Props) {
	const { locale } = around;
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
				{answer && <SearchAnswerView contact={contact} locale={locale} query={query} answer={answer} />}
				{isHelpless && (
					<>
						<p>{t(answer ? 'noneHelp' : 'empty')}</p>
						<TaskCards tasks={tasks} title={tHome('tasks')} />
					</>
				)}
				{!answer?.needsContact && <ContactHint contact={contact} />}
			</div>
		</div>
	);
}
