import type { Metadata } from 'next';
import { PageView } from '@/app/_components/page/PageView';
import { pageFor } from '@/app/page-for';
import { pageMetadata } from '@/lib/seo/metadata';

type Props = PageProps<'/[locale]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params;
	const { page, settings } = await pageFor(locale, []);
	return pageMetadata(page, settings);
}

export default async function FrontPage({ params }: Props) {
	const { locale } = await params;
	return <PageView {...(await pageFor(locale, []))} />;
}
