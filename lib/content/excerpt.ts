/** So much of a text as a message has room for; the whole of one that is short enough. */
export function excerpt(text: string, most = 60): string {
	const letters = [...text.trim()];
	if (letters.length <= most) return letters.join('');
	const beginning = letters.slice(0, most - 1).join('');
	return `${beginning.trimEnd()} …`;
}
