/** The source of an expression that matches a text and nothing else (`RegExp.escape`, which Node 20 does not have). */
export function literalPattern(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
