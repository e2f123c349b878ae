import { useTranslations } from 'next-intl';
import type { Page, PageLink } from '@/lib/content/types';
import styles from './MainMenu.module.css';

interface Props {
	items: readonly PageLink[];
	page: Page | undefined;
}

/** The main menu. `aria-current` is «page» on the page itself and «true» on the section it lies in (WAI-ARIA 1.2). */
export function MainMenu({ items, page }: Props) {
	const t = useTranslations('menu');
	if (items.length === 0) return null;
	const current = ({ url }: PageLink) => {
		if (url === page?.url) return 'page';
		return page?.breadcrumbs.some((ancestor) => ancestor.url === url) ? 'true' : undefined;
	};
	return (
		<nav aria-label={t('main')} className={styles.menu}>
			<ul>
				{items.map((item) => (
					<li key={item.url}>
						<a href={item.url} aria-current={current(item)} lang={item.lang}>
							{item.title}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
