/** A word of a text, with its place in it. */
export interface Word {
	text: string;
	start: number;
	end: number;
}

/** A letter or digit, then more of them; hyphens, underscores and full stops hold a word together only from within. */
const word = /[\p{L}\p{N}\p{M}]+(?:[-_.'’][\p{L}\p{N}\p{M}]+)*/gu;
/** What holds the parts of a word together. */
const joint = /[-_.'’]+/;

/** The words of a text, «MinID-appen» and «d-nummer» as one each. */
export function wordsOf(text: string): readonly string[] {
	return text.match(word) ?? [];
}

/** The words of a text with their places in it. */
export function wordsIn(text: string): Word[] {
	let end = 0;
	return wordsOf(text).map((found) => {
		const start = text.indexOf(found, end);
		end = start + found.length;
		return { text: found, start, end };
	});
}

/** A word with hyphens as it is written in one, «smskode», and its parts; the parts of «e-post» are no words of their own. */
export function formsOf(text: string): { whole: string; parts: string[] } {
	const parts = text.split(joint);
	return { whole: parts.join(''), parts: parts.length > 1 && parts.every(({ length }) => length > 1) ? parts : [] };
}
