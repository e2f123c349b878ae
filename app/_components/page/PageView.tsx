import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import type { PageType } from '@/lib/content/source/page-types';
import type { PageDocument } from '@/lib/documents/types';
import { pageJsonLd } from '@/lib/seo/json-ld';
import type { Settings } from '@/lib/settings';
import { JsonLd } from '../base/JsonLd';
import { PageShell } from '../shell/PageShell';
import { ArticleView } from './ArticleView';
import { HomeView } from './HomeView';

const views = {
	home: HomeView,
	page: ArticleView,
	article: ArticleView,
	guide: ArticleView,
	section: ArticleView,
} satisfies Record<PageType, ComponentType<PageDocument>>;

/** A page as a whole document body. */
export function PageView({ document, settings }: { document: PageDocument; settings: Pick<Settings, 'origin'> }) {
	const t = useTranslations('site');
	const { page, around } = document;
	const View = views[page.type];
	return (
		<PageShell around={around} page={page}>
			<View {...document} />
			<JsonLd data={pageJsonLd(page, settings, t('home'))} />
		</PageShell>
	);
}
