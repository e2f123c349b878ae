import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { NotFoundView } from '@/app/_components/page/NotFoundView';
import { PageShell } from '@/app/_components/shell/PageShell';
import { requestContext } from '@/app/request-context';
import { withdrawnAt } from '@/lib/content/assemble/resolve';
import { defaultLocale, isLocale } from '@/lib/i18n/routing';
import { documentTitle } from '@/lib/seo/metadata';

type Props = PageProps<'/[locale]/ikke-funnet/[[...path]]'>;

/** What there is to say: the address may be one where this language had a page. */
async function contentOf({ params }: Props) {
	const requested = await rootLocale();
	const locale = isLocale(requested) ? requested : defaultLocale;
	const { path } = await params;
	const { site } = await requestContext();
	return { site, locale, withdrawn: path && withdrawnAt(site, locale, `/${path.map(decodeURIComponent).join('/')}`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const t = await getTranslations('notFound');
	const { withdrawn } = await contentOf(props);
	const title = withdrawn?.status === 410 ? t('goneTitle') : t('title');
	return { title: documentTitle(title), robots: { index: false } };
}

/** Where proxy.ts sends unknown addresses, with their status: Next's own not-found page has no body without script. */
export default async function NotFoundPage(props: Props) {
	const { site, locale, withdrawn } = await contentOf(props);
	return (
		<PageShell site={site} locale={locale}>
			<NotFoundView site={site} locale={locale} withdrawn={withdrawn} />
		</PageShell>
	);
}
