/** A place where a word stands: so many times in one field of one text. */
type Visit = (text: number, field: number, count: number) => void;

/** Which texts have which words. Texts are only added: what is gone is no page's text any more. */
export interface Postings {
	add(word: number, text: number, field: number, count: number): void;
	visit(word: number, visit: Visit): void;
}

/** Four bytes a place: twenty bits for the text, four for the field, eight for how often. More than that counts no more. */
const textUnit = 2 ** 12;
const fieldUnit = 2 ** 8;
const most = fieldUnit - 1;

/** Keeps the places of words in lists of four bytes a place: as objects they would take twenty times as much. */
export function createPostings(): Postings {
	const lists: Uint32Array[] = [];
	const sizes: number[] = [];
	return {
		add: (word, text, field, count) => {
			const size = sizes[word] ?? 0;
			let list = lists[word] ?? new Uint32Array(2);
			if (size === list.length) {
				const longer = new Uint32Array(size * 2);
				longer.set(list);
				list = longer;
			}
			list[size] = text * textUnit + field * fieldUnit + Math.min(count, most);
			lists[word] = list;
			sizes[word] = size + 1;
		},
		visit: (word, visit) => {
			const list = lists[word];
			const size = sizes[word] ?? 0;
			if (!list) return;
			for (let at = 0; at < size; at++) {
				const place = list[at] ?? 0;
				visit(place >>> 12, (place >>> 8) & 15, place & most);
			}
		},
	};
}
