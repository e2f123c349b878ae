import { useTranslations } from 'next-intl';
import type { PageLink } from '@/lib/content/types';
import type { ShownPage } from '@/lib/documents/types';
import { Icon } from '../base/Icon';
import styles from './MainMenu.module.css';

interface Props {
	items: readonly PageLink[];
	page: Pick<ShownPage, 'url' | 'breadcrumbs'> | undefined;
}

/**
 * The main menu: behind a button on a narrow screen, a row on a wide one. `aria-current` is «page» on the page itself and
 * «true» on the section it lies in (WAI-ARIA 1.2).
 */
export function MainMenu({ items, page }: Props) {
	const t = useTranslations('menu');
	if (items.length === 0) return null;
	const current = ({ url }: PageLink) => {
		if (url === page?.url) return 'page';
		return page?.breadcrumbs.some((ancestor) => ancestor.url === url) ? 'true' : undefined;
	};
	return (
		<nav aria-label={t('main')}>
			<details className={styles.menu}>
				<summary className={styles.toggle}>
					<Icon name="meny" />
					{t('toggle')}
				</summary>
				<ul className={styles.list}>
					{items.map((item) => (
						<li key={item.url}>
							<a className={styles.link} href={item.url} aria-current={current(item)} lang={item.lang}>
								{item.title}
							</a>
						</li>
					))}
				</ul>
			</details>
		</nav>
	);
}
