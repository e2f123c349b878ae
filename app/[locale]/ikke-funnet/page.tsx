import type { Metadata } from 'next';
import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { NotFoundView } from '@/app/_components/NotFoundView';
import { PageShell } from '@/app/_components/PageShell';
import { requestContext } from '@/app/request-context';
import { defaultLocale, isLocale } from '@/lib/i18n/routing';
import { documentTitle } from '@/lib/seo/metadata';

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations('notFound');
	return { title: documentTitle(t('title')), robots: { index: false } };
}

/** Where proxy.ts sends unknown addresses, with status 404: Next's own not-found page has no body without script. */
export default async function NotFoundPage() {
	const requested = await rootLocale();
	const locale = isLocale(requested) ? requested : defaultLocale;
	const { site } = await requestContext();
	return (
		<PageShell site={site} locale={locale}>
			<NotFoundView site={site} locale={locale} />
		</PageShell>
	);
}
