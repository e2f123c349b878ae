import type { SiteContent } from '../content/types';
import type { Locale } from '../i18n/routing';
import type { SearchIndex } from './indexed';
import { indexing } from './indexing';
import { searchLanguage } from './language/language';
import { searchPageOf } from './pages';
import { createTextShelf } from './text-shelf';
import { createSpellings } from './vocabulary';

/** Builds the index of a language at once, where nobody waits for anything else: 500 pages take less than a second. */
export function buildIndex(site: SiteContent, locale: Locale): SearchIndex {
	const shelf = createTextShelf();
	const pages = Object.values(site.locales[locale].pages).map((page) => searchPageOf(page, site));
	const wanted = new Set(pages.flatMap(({ file, translations }) => [file, ...translations]));
	const numbers = new Map<string, number>();
	for (const { pages: sources } of Object.values(site.locales)) {
		for (const source of Object.values(sources)) {
			if (wanted.delete(source.file)) numbers.set(source.file, shelf.add(source, site.facts));
		}
	}
	const steps = indexing({
		shelf,
		textOf: (file) => numbers.get(file),
		pages,
		synonyms: site.ownSynonyms[locale] ?? site.synonyms,
		language: searchLanguage(locale),
		spellings: createSpellings(searchLanguage(locale)),
	});
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
