import { useTranslations } from 'next-intl';
import { pageAt } from '@/lib/content/assemble/resolve';
import type { Page, SiteContent } from '@/lib/content/types';
import { foreignLang } from '@/lib/i18n/routing';
import styles from './SectionChildren.module.css';

interface Props {
	site: SiteContent;
	page: Page;
	/** Addresses that the page leads to already. */
	linked: readonly string[];
}

/** The pages of a section that its own text does not lead to, with a line about each. */
export function SectionChildren({ site, page, linked }: Props) {
	const t = useTranslations('page');
	const shown = new Set(linked.map((address) => address.replace(/[?#].*/, '')));
	const children = page.children.filter((url) => !shown.has(url)).flatMap((url) => pageAt(site.locales, url) ?? []);
	if (children.length === 0) return null;
	return (
		<section aria-labelledby="sider-i-delen" className={styles.section}>
			<h2 id="sider-i-delen" className="visually-hidden">
				{t('inSection')}
			</h2>
			<ul className={styles.list}>
				{children.map((child) => (
					<li key={child.url} lang={foreignLang(child)} className="ds-card">
						<a href={child.url} className={`card-link ${styles.link}`}>
							{child.title}
						</a>
						<p>{child.teaser?.text ?? child.ingress ?? child.description}</p>
					</li>
				))}
			</ul>
		</section>
	);
}
