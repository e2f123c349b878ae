import { useTranslations } from 'next-intl';
import { longestQuery, searchAddress } from '@/lib/addresses/search-query';
import type { Locale } from '@/lib/i18n/routing';
import styles from './SearchForm.module.css';

interface Props {
	locale: Locale;
	/** Name of the field and of the form. Two forms on a page must have different ones. */
	label: string;
	/** In the header there is no room for the label: it is for screen readers then. */
	place: 'header' | 'page';
	/** What the page shows the results of. */
	text?: string | undefined;
	/** What should not be written. */
	hint?: string;
}

/** A field to search the site with. It is an ordinary form: the answer is a page of its own. */
export function SearchForm({ locale, label, place, text, hint }: Props) {
	const t = useTranslations('search');
	return (
		// biome-ignore lint/a11y/useSemanticElements: browsers from before autumn 2023 do not know <search>.
		<form role="search" action={searchAddress(locale)} aria-label={label} className={styles[place]}>
			<label>
				<span className={place === 'header' ? 'visually-hidden' : styles.label}>{label}</span>
				<input
					type="search"
					name="q"
					defaultValue={text}
					maxLength={longestQuery}
					enterKeyHint="search"
					autoComplete="off"
					aria-describedby={hint && 'sok-merknad'}
				/>
			</label>
			<button type="submit" className="ds-button">
				{t('submit')}
			</button>
			{hint && (
				<p id="sok-merknad" className={styles.hint}>
					{hint}
				</p>
			)}
		</form>
	);
}
