import { useTranslations } from 'next-intl';
import type { PageLink } from '@/lib/content/types';
import styles from './RelatedPages.module.css';

interface Props {
	related: readonly PageLink[];
	/** What the list is called where it does not follow a text. */
	title?: string;
}

/** The pages that an editor has pointed to from this one. */
export function RelatedPages({ related, title }: Props) {
	const t = useTranslations('page');
	if (related.length === 0) return null;
	return (
		<nav aria-labelledby="les-ogsaa" className={styles.related}>
			<h2 id="les-ogsaa">{title ?? t('related')}</h2>
			<ul>
				{related.map(({ url, title: name, lang }) => (
					<li key={url}>
						<a href={url} lang={lang}>
							{name}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
