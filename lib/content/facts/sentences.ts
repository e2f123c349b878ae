/** A piece of a text, and where it begins. */
export interface Span {
	index: number;
	text: string;
}

/** A sentence ends at «.», «!» or «?» before a capital letter; «kl. 09», «bl.a. brev» and «ca. fem» end none. */
const sentenceEnd = /[!?]+(?=[\s»”")]|$)|\.+(?=[\s»”")]*(?:\s+[«“"(]?\p{Lu}|$))/u;

/** Inside a sentence, what keeps one statement from the next. «8,5» has none, and what stands before a colon speaks of what follows. */
const clauseEnd = /[,;](?=\s)|\s[–—](?=\s+\p{L})|[()]/u;

/** The sentences of a text, in order. */
export function sentencesOf(text: string): Span[] {
	return split({ index: 0, text }, sentenceEnd);
}

/** The clauses of a sentence, in order. */
export function clausesOf(sentence: Span): Span[] {
	return split(sentence, clauseEnd);
}

/** The words of a text, compounds with a hyphen whole; numbers are no words. */
export function wordsOf({ index, text }: Span): Span[] {
	return [...text.matchAll(/\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu)].map((match) => ({
		index: index + match.index,
		text: match[0],
	}));
}

function split({ index, text }: Span, end: RegExp): Span[] {
	const pieces: Span[] = [];
	let from = 0;
	for (const match of text.matchAll(new RegExp(end.source, `${end.flags}g`))) {
		const to = match.index + match[0].length;
		pieces.push({ index: index + from, text: text.slice(from, to) });
		from = to;
	}
	if (text.slice(from).trim() !== '') pieces.push({ index: index + from, text: text.slice(from) });
	return pieces;
}
