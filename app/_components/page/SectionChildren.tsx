import { useTranslations } from 'next-intl';
import type { ShownPage } from '@/lib/documents/types';
import styles from './SectionChildren.module.css';

interface Props {
	pages: ShownPage['children'];
	/** Addresses that the page leads to already. */
	linked: readonly string[];
}

/** The pages of a section that its own text does not lead to, with a line about each. */
export function SectionChildren({ pages, linked }: Props) {
	const t = useTranslations('page');
	const shown = new Set(linked.map((address) => address.replace(/[?#].*/, '')));
	const others = pages.filter(({ url }) => !shown.has(url));
	if (others.length === 0) return null;
	return (
		<section aria-labelledby="sider-i-delen" className={styles.section}>
			<h2 id="sider-i-delen" className="visually-hidden">
				{t('inSection')}
			</h2>
			<ul className={styles.list}>
				{others.map(({ url, title, lang, summary }) => (
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
