import { useTranslations } from 'next-intl';
import type { Teaser } from '@/lib/documents/types';
import { foreignLang } from '@/lib/i18n/routing';
import { Unbroken } from '../base/Unbroken';
import styles from './TeaserCards.module.css';

/** A card for each page with a teaser; a teaser with an external address leads there instead. */
export function TeaserCards({ cards }: { cards: readonly Teaser[] }) {
	const t = useTranslations();
	if (cards.length === 0) return null;
	return (
		<section aria-labelledby="les-mer" className={styles.section}>
			<h2 id="les-mer">{t('home.more')}</h2>
			<ul className={styles.cards}>
				{cards.map(({ url, title, text, image, external, language, locale }) => (
					<li key={url} lang={foreignLang({ language, locale })} className="ds-card">
						{image && <img src={image.path} width={image.width} height={image.height} alt="" loading="lazy" />}
						<h3>
							<a href={external ?? url} rel={external ? 'external' : undefined} className="card-link">
								{title}
								{external && <span className="visually-hidden"> ({t('text.external')})</span>}
							</a>
						</h3>
						<p>
							<Unbroken text={text} />
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
