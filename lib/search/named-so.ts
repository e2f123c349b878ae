import type { SearchDocument } from './documents';
import { fold } from './fold';
import { formsOf, wordsIn } from './words';

type Named = Pick<SearchDocument, 'title' | 'keywords' | 'translatedNames'>;

/**
 * Finds the pages that go by a name, word for word (`spoken`): their titles and keywords, else those of their translations. An
 * editor who gives a page the words of a question means that it answers it.
 */
export function createNamedSo<Page extends Named>(pages: readonly Page[]): (name: string) => readonly Page[] {
	const own = byName(pages, ({ title, keywords }) => [title, ...keywords]);
	const translated = byName(pages, ({ translatedNames }) => translatedNames);
	return (name) => own.get(name) ?? translated.get(name) ?? [];
}

function byName<Page extends Named>(
	pages: readonly Page[],
	namesOf: (page: Page) => readonly string[],
): ReadonlyMap<string, readonly Page[]> {
	const found = new Map<string, Page[]>();
	for (const page of pages) {
		for (const name of new Set(namesOf(page).map(spoken))) found.set(name, [...(found.get(name) ?? []), page]);
	}
	found.delete('');
	return found;
}

/** The words of a text, however they are spelt and whatever stands between them. */
export function spoken(text: string): string {
	return wordsIn(text)
		.map((word) => fold(formsOf(word.text).whole))
		.join(' ');
}
