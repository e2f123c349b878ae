import { useTranslations } from 'next-intl';
import type { PageDocument } from '@/lib/documents/types';
import { foreignLang } from '@/lib/i18n/routing';
import { Arcs } from '../base/Arcs';
import { Html } from '../base/Html';
import { Unbroken } from '../base/Unbroken';
import { TaskCards } from '../cards/TaskCards';
import { SearchForm } from '../search/SearchForm';
import { Breadcrumbs } from '../shell/Breadcrumbs';
import styles from './ArticleView.module.css';
import { ContentsList } from './ContentsList';
import { GuideNavigation } from './GuideNavigation';
import { GuideSteps } from './GuideSteps';
import { LastUpdated } from './LastUpdated';
import { PageNotices } from './PageNotices';
import { RelatedPages } from './RelatedPages';
import { SectionChildren } from './SectionChildren';
import { Verified } from './Verified';

/** A page with text: plain page, article, guide step or section. What it shows follows from what the page has. */
export function ArticleView({ page, text: { html, headings }, banner, tasks }: PageDocument) {
	const t = useTranslations();
	const isSection = page.type === 'section';
	const lang = foreignLang(page);
	return (
		<div className={styles.view}>
			<div className={styles.top}>
				<Breadcrumbs page={page} />
				<PageNotices page={page} />
				{page.guide && <GuideSteps guide={page.guide} />}
			</div>
			<article lang={lang} className={styles.article}>
				<header className={banner ? `${styles.header} ${styles.pictured}` : styles.header}>
					<h1>{page.title}</h1>
					{page.ingress && (
						<p className={styles.ingress}>
							<Unbroken text={page.ingress} />
						</p>
					)}
					{isSection && (
						<div className={styles.search} lang={lang && page.locale}>
							<SearchForm locale={page.locale} label={t('search.onPage')} place="page" />
						</div>
					)}
					{banner ? (
						<img src={banner.path} width={banner.width} height={banner.height} alt="" loading="lazy" />
					) : (
						<Arcs />
					)}
				</header>
				<div className={isSection ? `${styles.body} ${styles.section}` : styles.body}>
					{isSection ? (
						<TaskCards tasks={tasks} title={t('home.tasks')} brief lang={lang && page.locale} />
					) : (
						<ContentsList headings={headings} titleLang={lang && page.locale} />
					)}
					<Html html={html} />
				</div>
			</article>
			<div className={styles.after}>
				<SectionChildren pages={page.children} />
				{page.guide && <GuideNavigation guide={page.guide} />}
				<RelatedPages related={page.related} />
				{page.lastmod && <LastUpdated date={page.lastmod} locale={page.locale} />}
				{page.verified && <Verified {...page.verified} locale={page.locale} />}
			</div>
		</div>
	);
}
