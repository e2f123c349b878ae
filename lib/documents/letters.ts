import type { PageLink } from '../content/types';
import { type Locale, regionalTag } from '../i18n/routing';

/** The pages whose titles begin with one letter, in the order of the alphabet. */
export interface LetterOfPages {
	letter: string;
	pages: PageLink[];
}

/** Pages by the alphabet of a language. A title in quotation marks stands under its first letter. */
export function byLetter(pages: readonly PageLink[], locale: Locale): LetterOfPages[] {
	const tag = regionalTag(locale);
	const order = new Intl.Collator(tag, { numeric: true, ignorePunctuation: true });
	const groups = new Map<string, PageLink[]>();
	for (const page of [...pages].sort((a, b) => order.compare(a.title, b.title))) {
		const letter = (/[\p{L}\p{N}]/u.exec(page.title)?.[0] ?? page.title.slice(0, 1)).toLocaleUpperCase(tag);
		const own = groups.get(letter) ?? [];
		groups.set(letter, own);
		own.push(page);
	}
	return [...groups].map(([letter, own]) => ({ letter, pages: own }));
}
