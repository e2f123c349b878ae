import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ErrorView } from '@/app/_components/page/ErrorView';
import { PlainPage } from '@/app/_components/page/PlainPage';
import { documentFor } from '@/app/document-for';
import { errorPageAddress, errorStatuses } from '@/lib/addresses/error-pages';
import { isLocale } from '@/lib/i18n/routing';
import { documentTitle } from '@/lib/seo/metadata';

type Props = PageProps<'/[locale]/feilside/[status]'>;

async function statusOf({ params }: Props) {
	const { status } = await params;
	return errorStatuses.find((known) => String(known) === status) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const t = await getTranslations('error');
	return { title: documentTitle(t(`${await statusOf(props)}.title`)), robots: { index: false } };
}

/** The error pages of lib/delivery, which the build asks for, and the running site after each change; readers never do. */
export default async function ErrorPage(props: Props) {
	const status = await statusOf(props);
	const { locale } = await props.params;
	if (!isLocale(locale)) notFound();
	const document = await documentFor('error', errorPageAddress(locale, status));
	return (
		<PlainPage>
			<ErrorView {...document} status={status} />
		</PlainPage>
	);
}
