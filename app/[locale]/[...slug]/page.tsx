import type { Metadata } from 'next';
import { PageView } from '@/app/_components/page/PageView';
import { documentFor } from '@/app/document-for';
import { pageMetadata } from '@/lib/seo/metadata';
import { readSettings } from '@/lib/settings';

type Props = PageProps<'/[locale]/[...slug]'>;

async function documentOf({ params }: Props) {
	const { locale, slug } = await params;
	return documentFor('page', `/${[locale, ...slug].join('/')}`);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { page } = await documentOf(props);
	return pageMetadata(page, readSettings());
}

export default async function ContentPage(props: Props) {
	return <PageView document={await documentOf(props)} settings={readSettings()} />;
}
