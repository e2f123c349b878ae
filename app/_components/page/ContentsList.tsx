import { useTranslations } from 'next-intl';
import type { Heading } from '@/lib/content/markdown/markdown';
import type { Locale } from '@/lib/i18n/routing';
import styles from './ContentsList.module.css';

/** Fewer headings than this are seen at a glance. */
const longPage = 4;

interface Props {
	headings: readonly Heading[];
	/** Language of the list's own title, where the text around it is in another. */
	titleLang?: Locale | undefined;
}

/** Links to the main headings of a long page. */
export function ContentsList({ headings, titleLang }: Props) {
	const t = useTranslations('menu');
	const main = headings.filter(({ depth }) => depth === 2);
	if (main.length < longPage) return null;
	return (
		<nav aria-labelledby="innholdsliste" className={styles.contents}>
			<h2 id="innholdsliste" lang={titleLang}>
				{t('contents')}
			</h2>
			<ul>
				{main.map(({ id, text }) => (
					<li key={id}>
						<a href={`#${id}`}>{text}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
