/** A text as the site reads it, whatever wrote it: line feeds between lines, and letters in one piece (Unicode NFC). */
export function normaliseText(text: string): string {
	return text.replace(/\r\n?/g, '\n').normalize('NFC');
}
