import { useTranslations } from 'next-intl';
import type { Page } from '@/lib/content/types';
import styles from './RelatedPages.module.css';

/** The pages that an editor has pointed to from this one. */
export function RelatedPages({ related }: Pick<Page, 'related'>) {
	const t = useTranslations('page');
	if (related.length === 0) return null;
	return (
		<nav aria-labelledby="les-ogsaa" className={styles.related}>
			<h2 id="les-ogsaa">{t('related')}</h2>
			<ul>
				{related.map(({ url, title, lang }) => (
					<li key={url}>
						<a href={url} lang={lang}>
							{title}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
