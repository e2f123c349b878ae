import { fold } from './fold';
import type { IndexedPage } from './search-index';
import { wordsIn } from './words';

/** Finds the pages that go by a name, word for word: their titles and keywords, else those of their translations. */
export type NamedSo = (text: string) => readonly IndexedPage[];

/** Pages by their names. An editor who gives a page the words of a question means that it answers it. */
export function createNamedSo(pages: readonly IndexedPage[]): NamedSo {
	const own = byName(pages, ({ title, keywords }) => [title, ...keywords]);
	const translated = byName(pages, ({ translatedNames }) => translatedNames);
	return (text) => own.get(spoken(text)) ?? translated.get(spoken(text)) ?? [];
}

function byName(
	pages: readonly IndexedPage[],
	namesOf: (page: IndexedPage) => readonly string[],
): ReadonlyMap<string, readonly IndexedPage[]> {
	const found = new Map<string, IndexedPage[]>();
	for (const page of pages) {
		for (const name of new Set(namesOf(page).map(spoken))) found.set(name, [...(found.get(name) ?? []), page]);
	}
	found.delete('');
	return found;
}

/** The words of a text, however they are spelt and whatever stands between them. */
function spoken(text: string): string {
	return wordsIn(text)
		.map((word) => fold(word.text))
		.join(' ');
}
