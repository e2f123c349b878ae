import { useTranslations } from 'next-intl';
import type { ComponentType } from 'react';
import type { PageType } from '@/lib/content/source/page-types';
import type { Page, SiteContent } from '@/lib/content/types';
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
} satisfies Record<PageType, ComponentType<{ site: SiteContent; page: Page }>>;

/** A page of the registry as a whole document body. */
export function PageView({ site, page, settings }: { site: SiteContent; page: Page; settings: Settings }) {
	const t = useTranslations('site');
	const View = views[page.type];
	return (
		<PageShell site={site} locale={page.locale} page={page}>
			<View site={site} page={page} />
			<JsonLd data={pageJsonLd(page, settings, t('home'))} />
		</PageShell>
	);
}
