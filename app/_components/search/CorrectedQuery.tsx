import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { searchAddress } from '@/lib/addresses/search-query';
import type { Locale } from '@/lib/i18n/routing';
import type { SearchAnswer } from '@/lib/search/answer';

interface Props {
	locale: Locale;
	written: string;
	correction: NonNullable<SearchAnswer['correction']>;
}

/** Says that the results are those of another query than what was written, which is a link away if it finds something. */
export function CorrectedQuery({ locale, written, correction }: Props) {
	const t = useTranslations('search');
	const meant = (chunks: ReactNode) => (
		<strong>
			<bdi>{chunks}</bdi>
		</strong>
	);
	const quoted = (chunks: ReactNode) => <bdi>{chunks}</bdi>;
	return (
		<p>
			{t.rich('corrected', { query: correction.query, meant })}{' '}
			{correction.isChoice && (
				<a href={searchAddress(locale, { text: written, page: 1, exact: true })}>
					{t.rich('exactly', { query: written, quoted })}
				</a>
			)}
		</p>
	);
}
