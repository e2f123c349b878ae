import { pageAt } from '../content/assemble/resolve';
import type { Page, SiteContent } from '../content/types';
import { completeLocales, isPartial } from '../i18n/routing';

/** A page as the search knows it: where it is, what it counts for, and in which files its text and its translations stand. */
export interface SearchPage extends Pick<Page, 'url' | 'path' | 'language' | 'type' | 'file'> {
	urgent: boolean;
	/** The same page in the other complete languages: readers mix the two forms of Norwegian. */
	translations: readonly string[];
}

/** A page as the search knows it. */
export function searchPageOf(page: Page, site: Pick<SiteContent, 'locales'>): SearchPage {
	const { url, path, locale, language, type, file, urgent = false } = page;
	const others = isPartial(locale) ? [] : completeLocales.filter((other) => other !== language);
	const translations = others.flatMap((other) => pageAt(site.locales, page.translations[other])?.file ?? []);
	return { url, path, language, type, file, urgent, translations };
}
