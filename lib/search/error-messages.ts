import { distance } from 'fastest-levenshtein';
import { fold } from './fold';
import type { ErrorMessage, IndexedPage } from './indexed';
import { wordsOf } from './words';

/** Words so long tell one message from another. */
const telling = 4;
/** So much of what was written, or of the message, must be the other's. */
const share = 0.6;
/** Two telling words in common are no accident. */
const leastTelling = 2;

/** What only an error message says: the words themselves, and status codes of HTTP (RFC 9110 § 15.5 and § 15.6). */
const looksLikeError = /\b(feil\p{L}*|error\p{L}*|exception|failed|failure|invalid\p{L}*|[45]\d\d)\b/iu;

/** True for a text that looks as if it was read from a screen on which something failed. */
export function isErrorLike(text: string): boolean {
	return looksLikeError.test(text.replaceAll('_', ' '));
}

/** The messages that pages explain in their `error_messages`, each once. */
export function errorMessagesOf(pages: readonly IndexedPage[]): ErrorMessage[] {
	const found = new Map<string, ErrorMessage>();
	for (const page of pages) {
		for (const message of page.text.errorMessages)
			if (!found.has(message)) found.set(message, { words: spelled(message), page });
	}
	return [...found.values()];
}

/**
 * The page that explains the error message which a query quotes, whole or in part, with other punctuation or letters
 * wrong; undefined when it quotes none.
 */
export function pageOfErrorMessage(text: string, messages: readonly ErrorMessage[]): IndexedPage | undefined {
	const written = spelled(text);
	const quoted = messages.flatMap(({ words, page }) => {
		const alike = likenessOf(written, words);
		return alike === undefined ? [] : [{ page, alike }];
	});
	return quoted.sort((a, b) => b.alike - a.alike)[0]?.page;
}

/** How much of either text is the other's, from 0 to 1; undefined when they have too little in common. */
function likenessOf(written: readonly string[], message: readonly string[]): number | undefined {
	const left = [...message];
	const shared = written.filter((word) => {
		const at = left.findIndex((candidate) => isSame(word, candidate));
		if (at === -1) return false;
		left.splice(at, 1);
		return true;
	});
	const isTelling = shared.filter((word) => word.length >= telling).length >= leastTelling;
	const most = Math.max(shared.length / written.length, shared.length / message.length);
	return isTelling && most >= share ? most : undefined;
}

function isSame(a: string, b: string): boolean {
	if (a === b) return true;
	const shorter = Math.min(a.length, b.length);
	return shorter >= telling && distance(a, b) <= (shorter < 7 ? 1 : 2);
}

/** The words of a text, with underscores between them like any other mark. */
function spelled(text: string): string[] {
	return wordsOf(text.replaceAll('_', ' ')).map(fold);
}
