/** Address form of a file name, as the site's own addresses are made: `Får ikke kode` gives `far-ikke-kode`. */
export function pageSlug(text: string): string {
	return dashed(text.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'o'));
}

/** Id of a heading: `Får ikke kode` gives `faar-ikke-kode`. Stable: existing links to headings depend on it. */
export function headingId(text: string): string {
	return dashed(text.toLowerCase().normalize('NFC').replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa'));
}

function dashed(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
