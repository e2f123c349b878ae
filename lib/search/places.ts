import type { IndexedPage } from './indexed';
import { asTranslation } from './page-fields';
import type { SearchPage } from './pages';
import type { TextShelf } from './text-shelf';

/** Sees a word on a page, in a field, so many times. */
export type Visit = (page: number, field: number, count: number) => void;
export type VisitWord = (word: number, see: Visit) => void;

/** Texts on the shelf, and the pages that they are to be found as. */
export interface Texts {
	shelf: TextShelf;
	/** The number of a file's text on the shelf. */
	textOf(file: string): number | undefined;
	pages: readonly SearchPage[];
}

/** The pages that have a text, and where on them words stand. */
export function placesOf({ shelf, textOf, pages: given }: Texts) {
	const owner = new Int32Array(shelf.size()).fill(-1);
	const translating = new Int32Array(shelf.size()).fill(-1);
	const pages = given.flatMap((page) => {
		const own = textOf(page.file);
		const text = own === undefined ? undefined : shelf.text(own);
		return own === undefined || !text ? [] : [{ page, own, text }];
	});
	const indexed = pages.map(({ page, own, text }, number): IndexedPage => {
		owner[own] = number;
		const translations = page.translations.flatMap((file) => {
			const other = textOf(file);
			const found = other === undefined ? undefined : shelf.text(other);
			if (other === undefined || !found) return [];
			translating[other] = number;
			return [found];
		});
		return { page, number, text, translations };
	});
	const pagesIn = (texts: readonly number[], places: Int32Array) => {
		const found = [...new Set(texts.map((text) => places[text] ?? -1))].sort((a, b) => a - b);
		return found.flatMap((number) => indexed[number] ?? []);
	};
	return {
		pages: indexed,
		visit: (word: number, see: Visit): void =>
			shelf.postings.visit(word, (text, field, count) => {
				const own = owner[text] ?? -1;
				if (own >= 0) see(own, field, count);
				const page = translating[text] ?? -1;
				const as = asTranslation[field];
				if (page >= 0 && as !== undefined) see(page, as, count);
			}),
		pagesWith: (texts: readonly number[]): readonly IndexedPage[] => {
			const own = pagesIn(texts, owner);
			return own.length > 0 ? own : pagesIn(texts, translating);
		},
	};
}
