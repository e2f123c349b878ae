/** The name of the field with what a file was as somebody opened it. */
export function openedField(file: string): string {
	return `utgave:${file}`;
}

/** The name of the field in which a file is written. */
export function textField(file: string): string {
	return `tekst:${file}`;
}
