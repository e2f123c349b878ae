import { useTranslations } from 'next-intl';
import type { Heading } from '@/lib/content/markdown/markdown';
import type { Locale } from '@/lib/i18n/routing';
import styles from './ContentsList.module.css';

/** One heading is no list. */
const fewest = 2;

/** Fewer headings than this are seen at a glance where the list would stand before the text. */
const longPage = 4;

interface Props {
	headings: readonly Heading[];
	/** Language of the list's own title, where the text around it is in another. */
	titleLang?: Locale | undefined;
}

/**
 * Links to the main headings: folded before the text on a narrow screen, where the answer must not be pushed down, and open
 * beside it on a wide one. The title stands twice, since one that folds cannot be one that does not; each width shows one.
 */
export function ContentsList({ headings, titleLang }: Props) {
	const t = useTranslations('menu');
	const main = headings.filter(({ depth }) => depth === 2);
	if (main.length < fewest) return null;
	return (
		<nav aria-labelledby="innholdsliste" className={main.length < longPage ? styles.short : styles.contents}>
			<p hidden className={styles.title} lang={titleLang}>
				{t('contents')}
			</p>
			<details>
				<summary id="innholdsliste" lang={titleLang}>
					{t('contents')}
				</summary>
				<ul>
					{main.map(({ id, text }) => (
						<li key={id}>
							<a href={`#${id}`}>{text}</a>
						</li>
					))}
				</ul>
			</details>
		</nav>
	);
}
