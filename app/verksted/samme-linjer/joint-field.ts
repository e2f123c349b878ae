/** The name of the field with the text that somebody makes of two, by its file. */
export function jointField(file: string): string {
	return `tekst:${file}`;
}
