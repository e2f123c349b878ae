import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SearchView } from '@/app/_components/search/SearchView';
import { PageShell } from '@/app/_components/shell/PageShell';
import { documentFor } from '@/app/document-for';
import { readQuery, searchAddress } from '@/lib/addresses/search-query';
import { currentRegistry } from '@/lib/content/store/registry';
import { defaultLocale, isLocale } from '@/lib/i18n/routing';
import { askSite } from '@/lib/search/current-search';
import { documentTitle } from '@/lib/seo/metadata';

type Props = PageProps<'/[locale]/sok'>;

/** What is asked for, and in which language. */
async function askedIn({ params, searchParams }: Props) {
	const { locale } = await params;
	const given = Object.entries(await searchParams).flatMap(([name, values]) =>
		[values ?? []].flat().map((value): [string, string] => [name, value]),
	);
	return { locale: isLocale(locale) ? locale : defaultLocale, query: readQuery(new URLSearchParams(given)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { query } = await askedIn(props);
	const t = await getTranslations('search');
	const title = query.text ? t('titleFor', { query: query.text }) : t('title');
	return { title: documentTitle(title), robots: { index: false, follow: true } };
}

/** The answer to `?q=`: a page of its own, so that it works without script and can be linked to. */
export default async function SearchPage(props: Props) {
	const { locale, query } = await askedIn(props);
	const document = await documentFor('search', searchAddress(locale));
	const answer = query.text ? await askSite(await currentRegistry(), locale, query) : undefined;
	return (
		<PageShell around={document.around} query={query}>
			<SearchView document={document} query={query} answer={answer} />
		</PageShell>
	);
}
