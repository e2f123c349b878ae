import { useTranslations } from 'next-intl';
import { targetOf } from '@/lib/content/assemble/link-target';
import type { SiteContent } from '@/lib/content/types';
import { foreignLang, type Locale } from '@/lib/i18n/routing';
import { Mark } from '../base/Mark';
import { Prose } from '../base/Prose';
import styles from './SiteFooter.module.css';

interface Props {
	site: SiteContent;
	locale: Locale;
}

/** The footer that editors keep in `_footer.md`. */
export function SiteFooter({ site, locale }: Props) {
	const t = useTranslations();
	const { footer } = site.locales[locale];
	if (!footer) return null;
	const { columns, markdown, language } = footer;
	const lang = foreignLang({ language, locale });
	return (
		<footer className={styles.footer} lang={lang}>
			<nav aria-label={t('menu.footer')} className={styles.columns}>
				{columns.map((column) => (
					<div key={column.title}>
						<h2>{column.title}</h2>
						<ul>
							{column.links.map(({ text, url, lang: textLang }) => {
								const target = targetOf(url, { language, locale, site });
								if (!target) return null;
								return (
									<li key={url}>
										<a href={target.href} rel={target.external ? 'external' : undefined}>
											{textLang ? <span lang={textLang}>{text}</span> : text}
											{target.external && <span className="visually-hidden"> ({t('text.external')})</span>}
										</a>
									</li>
								);
							})}
						</ul>
					</div>
				))}
			</nav>
			<div className={styles.publisher}>
				<p className={styles.name}>
					<Mark />
					{t('site.name')}
				</p>
				<Prose site={site} text={markdown} language={language} locale={locale} />
			</div>
		</footer>
	);
}
