/** A path as it stands in an address. */
export function encodePath(path: string): string {
	return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** Single slashes, no final slash, no dot segments, composed Unicode; undefined when the percent-encoding is malformed. */
export function normalise(pathname: string): string | undefined {
	try {
		const segments = decodeURIComponent(pathname).normalize('NFC').split('/');
		return `/${segments.filter((segment) => !/^\.{0,2}$/.test(segment)).join('/')}`;
	} catch {
		return undefined;
	}
}
