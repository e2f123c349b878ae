import { useTranslations } from 'next-intl';
import type { ShownPage } from '@/lib/documents/types';
import styles from './SectionChildren.module.css';

/** The pages of a section that its own text does not lead to, with a line about each. */
export function SectionChildren({ pages }: { pages: ShownPage['children'] }) {
	const t = useTranslations('page');
	if (pages.length === 0) return null;
	return (
		<section aria-labelledby="sider-i-delen" className={styles.section}>
			<h2 id="sider-i-delen" className="visually-hidden">
				{t('inSection')}
			</h2>
			<ul className={styles.list}>
				{pages.map(({ url, title, lang, summary }) => (
					<li key={url} lang={lang} className="ds-card">
						<a href={url} className={`card-link ${styles.link}`}>
							{title}
						</a>
						<p>{summary}</p>
					</li>
				))}
			</ul>
		</section>
	);
}
