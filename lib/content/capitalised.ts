/** Words as they stand at the beginning of a sentence. */
export function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A sentence in the middle of another. */
export function uncapitalised(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
