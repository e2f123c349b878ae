import { nearest } from '../content/suggest';

/** What a page is called: its titles and addresses, in every language. */
export interface PageNames {
	titles: readonly string[];
	paths: readonly string[];
}

/** A title as it is remembered: case, spaces, quotes and the mark at its end are left out. */
export function plain(title: string): string {
	return title
		.normalize()
		.toLowerCase()
		.replace(/[«»"“”]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/[ .?!…]+$/, '')
		.trim();
}

/** The words of a title or an address. */
function wordsOf(text: string): string[] {
	return plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
}

/**
 * How well a page answers what somebody has written of it, 0 being the best: it is called so; its name begins so, or its address
 * ends so; each word begins one of its words; each is a part of one. Undefined for a page that is not meant.
 */
function matchOf(written: string, { titles, paths }: PageNames): number | undefined {
	const words = wordsOf(written);
	if (words.length === 0) return undefined;
	const all = words.join(' ');
	const names = [...titles, ...paths].map((name) => wordsOf(name).join(' '));
	if (names.includes(all)) return 0;
	if (titles.some((title) => plain(title).startsWith(plain(written))) || names.some((name) => name.endsWith(` ${all}`)))
		return 1;
	const own = names.flatMap((name) => name.split(' '));
	if (words.every((word) => own.some((other) => other.startsWith(word)))) return 2;
	return words.every((word) => own.some((other) => other.includes(word))) ? 3 : undefined;
}

/** Those of some pages that answer what somebody has written, the best first; in the order that they had where two are as good. */
export function bestFirst<Page>(written: string, pages: readonly Page[], namesOf: (page: Page) => PageNames): Page[] {
	return pages
		.flatMap((page) => {
			const rank = matchOf(written, namesOf(page));
			return rank === undefined ? [] : { page, rank };
		})
		.sort((a, b) => a.rank - b.rank)
		.map(({ page }) => page);
}

/** True for a page that may be meant by somebody who spells its name otherwise. */
export function isNear(written: string, { titles, paths }: PageNames): boolean {
	const own = [...titles, ...paths].flatMap(wordsOf);
	const words = wordsOf(written);
	return (
		words.length > 0 &&
		words.every((word) => own.some((other) => other.includes(word)) || nearest(word, own) !== undefined)
	);
}
