import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { searchAddress } from '@/lib/addresses/search-query';
import type { SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import type { SearchAnswer } from '@/lib/search/search';
import { Notice } from '../base/Notice';
import { ContactHint } from '../page/ContactHint';
import { SearchPaging } from './SearchPaging';
import { SearchResults } from './SearchResults';

interface Props {
	site: SiteContent;
	locale: Locale;
	text: string;
	answer: SearchAnswer;
}

/** What was found: how much, what may have been meant, and the results. */
export function SearchAnswerView({ site, locale, text, answer }: Props) {
	const t = useTranslations('search');
	const { results, total, page, pages, suggestion, needsContact } = answer;
	const quoted = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
	const link = (chunks: ReactNode) => (
		<a href={searchAddress(locale, { text: suggestion ?? text, page: 1 })}>
			<bdi>{chunks}</bdi>
		</a>
	);
	return (
		<>
			<h2>{t.rich('count', { total, query: text, quoted })}</h2>
			{suggestion && <p>{t.rich('suggestion', { query: suggestion, link })}</p>}
			{needsContact && (
				<Notice>
					<p>{t('needsContact')}</p>
					<ContactHint site={site} locale={locale} />
				</Notice>
			)}
			{total > 0 && <SearchResults results={results} />}
			<SearchPaging locale={locale} text={text} page={page} pages={pages} />
		</>
	);
}
