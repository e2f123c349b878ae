import { useTranslations } from 'next-intl';
import type { ShownPage } from '@/lib/documents/types';
import { foreignLang } from '@/lib/i18n/routing';
import styles from './Breadcrumbs.module.css';

/** The way from the front page down to this page. */
export function Breadcrumbs({ page }: { page: ShownPage }) {
	const t = useTranslations();
	if (page.breadcrumbs.length === 0) return null;
	return (
		<nav aria-label={t('menu.breadcrumbs')} className={styles.breadcrumbs}>
			<ol>
				{page.breadcrumbs.map(({ title, url, lang }, index) => (
					<li key={url}>
						<a href={url} lang={lang}>
							{index === 0 ? t('site.home') : title}
						</a>
					</li>
				))}
				<li>
					<span aria-current="page" lang={foreignLang(page)}>
						{page.title}
					</span>
				</li>
			</ol>
		</nav>
	);
}
