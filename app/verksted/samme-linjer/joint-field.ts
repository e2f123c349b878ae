/** The name of the fields with what somebody makes of two texts, by their file. */
export function jointField(file: string): string {
	return `tekst:${file}`;
}
