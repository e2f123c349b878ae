import type { Page, SiteContent } from '@/lib/content/types';
import styles from './ArticleView.module.css';
import { Breadcrumbs } from './Breadcrumbs';
import { ContentsList } from './ContentsList';
import { GuideNavigation } from './GuideNavigation';
import { GuideSteps } from './GuideSteps';
import { Html } from './Html';
import { LastUpdated } from './LastUpdated';
import { PageNotices } from './PageNotices';
import { RelatedPages } from './RelatedPages';
import { SectionChildren } from './SectionChildren';
import { useRender } from './use-render';

/** A page with text: plain page, article, guide step or section. What it shows follows from what the page has. */
export function ArticleView({ site, page }: { site: SiteContent; page: Page }) {
	const { html, headings } = useRender(page.body, { site, language: page.language, locale: page.locale });
	const lang = page.language === page.locale ? undefined : page.language;
	return (
		<div className={styles.view}>
			<Breadcrumbs page={page} />
			<PageNotices page={page} />
			{page.guide && <GuideSteps guide={page.guide} />}
			<article lang={lang} className={styles.article}>
				<h1>{page.title}</h1>
				{page.ingress && <p className={styles.ingress}>{page.ingress}</p>}
				<ContentsList headings={headings} />
				{html && <Html html={html} />}
			</article>
			{page.type === 'section' && <SectionChildren site={site} page={page} />}
			{page.guide && <GuideNavigation guide={page.guide} />}
			<RelatedPages site={site} page={page} />
			{page.lastmod && <LastUpdated date={page.lastmod} locale={page.locale} />}
		</div>
	);
}
