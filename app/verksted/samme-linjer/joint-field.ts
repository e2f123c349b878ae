/** The name of the field with what somebody makes of two texts, at a place in a file. */
export function jointField(file: string, place: string): string {
	return `tekst:${file}:${place}`;
}
