import type { Metadata } from 'next';
import { PageView } from '@/app/_components/page/PageView';
import { pageFor } from '@/app/page-for';
import { pageMetadata } from '@/lib/seo/metadata';

type Props = PageProps<'/[locale]/[...slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params;
	const { page, settings } = await pageFor(locale, slug);
	return pageMetadata(page, settings);
}

export default async function ContentPage({ params }: Props) {
	const { locale, slug } = await params;
	return <PageView {...(await pageFor(locale, slug))} />;
}
