import { pageAt } from '../content/assemble/resolve';
import type { Page, SiteContent } from '../content/types';
import { completeLocales, isPartial, type Locale } from '../i18n/routing';

/** A page as the search knows it: where it is, what it counts for, and in which files its text and its translations stand. */
export interface SearchPage extends Pick<Page, 'url' | 'path' | 'language' | 'type' | 'file'> {
	urgent: boolean;
	/** The same page in the other complete languages: readers mix the two forms of Norwegian. */
	translations: readonly string[];
}

/** Every page of a language as the search knows it. */
export function searchPagesOf(site: SiteContent, locale: Locale): SearchPage[] {
	return Object.values(site.locales[locale].pages).map((page) => {
		const { url, path, language, type, file, urgent = false } = page;
		const others = isPartial(locale) ? [] : completeLocales.filter((other) => other !== language);
		const translations = others.flatMap((other) => pageAt(site.locales, page.translations[other])?.file ?? []);
		return { url, path, language, type, file, urgent, translations };
	});
}
