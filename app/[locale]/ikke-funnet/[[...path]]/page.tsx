import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { NotFoundView } from '@/app/_components/page/NotFoundView';
import { PageShell } from '@/app/_components/shell/PageShell';
import { documentFor } from '@/app/document-for';
import { notFoundAddress } from '@/lib/addresses/not-found-pages';
import { defaultLocale, isLocale } from '@/lib/i18n/routing';
import { documentTitle } from '@/lib/seo/metadata';

type Props = PageProps<'/[locale]/ikke-funnet/[[...path]]'>;

/** What there is to say: the address may be one where this language had a page. */
async function documentOf({ params }: Props) {
	const requested = await rootLocale();
	const locale = isLocale(requested) ? requested : defaultLocale;
	const { path = [] } = await params;
	return documentFor('not-found', notFoundAddress(locale, `/${path.map(decodeURIComponent).join('/')}`));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const t = await getTranslations('notFound');
	const { withdrawn } = await documentOf(props);
	const title = withdrawn?.status === 410 ? t('goneTitle') : t('title');
	return { title: documentTitle(title), robots: { index: false } };
}

/** Where proxy.ts sends unknown addresses, with their status: Next's own not-found page has no body without script. */
export default async function NotFoundPage(props: Props) {
	const document = await documentOf(props);
	return (
		<PageShell around={document.around}>
			<NotFoundView {...document} />
		</PageShell>
	);
}
