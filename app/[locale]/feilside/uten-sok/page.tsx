import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NoSearchView } from '@/app/_components/search/NoSearchView';
import { PageShell } from '@/app/_components/shell/PageShell';
import { documentFor } from '@/app/document-for';
import { noSearchAddress } from '@/lib/addresses/error-pages';
import { isLocale } from '@/lib/i18n/routing';
import { documentTitle } from '@/lib/seo/metadata';

type Props = PageProps<'/[locale]/feilside/uten-sok'>;

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations('noSearch');
	return { title: documentTitle(t('title')), robots: { index: false, follow: true } };
}

/** What lib/mirror lays at the address of the search, which files cannot answer. */
export default async function NoSearchPage({ params }: Props) {
	const { locale } = await params;
	if (!isLocale(locale)) notFound();
	const document = await documentFor('no-search', noSearchAddress(locale));
	return (
		<PageShell around={document.around} query={{ text: '', page: 1 }}>
			<NoSearchView {...document} />
		</PageShell>
	);
}
