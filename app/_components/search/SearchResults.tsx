import { useTranslations } from 'next-intl';
import { foreignLang, languages } from '@/lib/i18n/routing';
import type { SearchResult } from '@/lib/search/answer';
import { MarkedText } from './MarkedText';
import styles from './SearchResults.module.css';

/** The pages that answer a query: title, where it lies on the site, and the part of its text that says most. */
export function SearchResults({ results }: { results: readonly SearchResult[] }) {
	const t = useTranslations();
	const home = t('site.home');
	return (
		<ol className={styles.results}>
			{results.map(({ page, title, snippet }) => (
				<li key={page.url}>
					<h3 lang={foreignLang(page)}>
						<a href={page.url}>
							<MarkedText pieces={title} />
						</a>
					</h3>
					<p className={styles.place}>
						{page.breadcrumbs.map((link, index) => (
							<span key={link.url} lang={link.lang}>
								{index === 0 ? home : link.title}
							</span>
						))}
						{foreignLang(page) && (
							<span>
								{t('search.inLanguage', { code: page.language, language: languages[page.language].name.toLowerCase() })}
							</span>
						)}
					</p>
					<p>
						{snippet.answer && <strong>{t(`text.${snippet.answer}`)}: </strong>}
						<span lang={foreignLang(page)}>
							<MarkedText pieces={snippet.pieces} />
						</span>
					</p>
				</li>
			))}
		</ol>
	);
}
