import { useTranslations } from 'next-intl';
import type { ShownFooter } from '@/lib/documents/types';
import { foreignLang, type Locale } from '@/lib/i18n/routing';
import { Html } from '../base/Html';
import { Mark } from '../base/Mark';
import styles from './SiteFooter.module.css';

interface Props {
	footer: ShownFooter | undefined;
	locale: Locale;
}

/** The footer that editors keep in `_footer.md`. */
export function SiteFooter({ footer, locale }: Props) {
	const t = useTranslations();
	if (!footer) return null;
	const { columns, html, language } = footer;
	const lang = foreignLang({ language, locale });
	return (
		<footer className={styles.footer} lang={lang}>
			<nav aria-label={t('menu.footer')} className={styles.columns}>
				{columns.map((column) => (
					<div key={column.title}>
						<h2>{column.title}</h2>
						<ul>
							{column.links.map(({ text, url, href, external, lang: textLang }) => (
								<li key={url}>
									<a href={href} rel={external ? 'external' : undefined}>
										{textLang ? <span lang={textLang}>{text}</span> : text}
										{external && <span className="visually-hidden"> ({t('text.external')})</span>}
									</a>
								</li>
							))}
						</ul>
					</div>
				))}
			</nav>
			<div className={styles.publisher}>
				<p className={styles.name}>
					<Mark />
					{t('site.name')}
				</p>
				<Html html={html} />
			</div>
		</footer>
	);
}
