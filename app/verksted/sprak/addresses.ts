/** Where a translation stands beside its source. */
export function comparisonAddress(file: string): string {
	return `/verksted/sprak/${file.split('/').map(encodeURIComponent).join('/')}`;
}

/** Where a draft is made of a page, in a language. */
export function draftAddress(file: string, locale: string): string {
	return `/verksted/sprak/utkast?${new URLSearchParams({ side: file, til: locale })}`;
}
