import { useTranslations } from 'next-intl';
import { pageAt } from '@/lib/content/assemble/resolve';
import type { Page, SiteContent } from '@/lib/content/types';
import { foreignLang } from '@/lib/i18n/routing';
import styles from './RelatedPages.module.css';

/** The pages that an editor has pointed to from this one. */
export function RelatedPages({ site, page }: { site: SiteContent; page: Page }) {
	const t = useTranslations('page');
	const related = page.related.flatMap((url) => pageAt(site.locales, url) ?? []);
	if (related.length === 0) return null;
	return (
		<nav aria-labelledby="les-ogsaa" className={styles.related}>
			<h2 id="les-ogsaa">{t('related')}</h2>
			<ul>
				{related.map(({ url, title, language, locale }) => (
					<li key={url}>
						<a href={url} lang={foreignLang({ language, locale })}>
							{title}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
