import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SearchQuery } from '@/lib/addresses/search-query';
import type { ContactPage } from '@/lib/documents/types';
import type { Locale } from '@/lib/i18n/routing';
import type { SearchAnswer } from '@/lib/search/answer';
import { Notice } from '../base/Notice';
import { ContactHint } from '../page/ContactHint';
import { RelatedPages } from '../page/RelatedPages';
import { CorrectedQuery } from './CorrectedQuery';
import { SearchPaging } from './SearchPaging';
import { SearchResults } from './SearchResults';

interface Props {
	contact: ContactPage | undefined;
	locale: Locale;
	query: SearchQuery;
	answer: SearchAnswer;
}

/** What was found: how much, for which query, the results, and where to look next when there is one only. */
export function SearchAnswerView({ contact, locale, query, answer }: Props) {
	const t = useTranslations('search');
	const { results, total, page, pages, correction, related, needsContact } = answer;
	const quoted = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
	return (
		<>
			<h2>{t.rich('count', { total, query: correction?.query ?? query.text, quoted })}</h2>
			{correction && <CorrectedQuery locale={locale} written={query.text} correction={correction} />}
			{needsContact && (
				<Notice>
					<p>{t('needsContact')}</p>
					<ContactHint contact={contact} />
				</Notice>
			)}
			{total > 0 && <SearchResults results={results} />}
			<RelatedPages related={related} title={t('related')} />
			<SearchPaging locale={locale} query={query} page={page} pages={pages} />
		</>
	);
}
