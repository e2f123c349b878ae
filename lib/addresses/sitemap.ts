/** Where the sitemap is: the whole of it, or what names its parts. */
export const sitemapPath = '/sitemap.xml';

const part = /^\/sitemap-([1-9]\d{0,3})\.xml$/;

/** The address of a part of a sitemap that is too large for one file, from 1. At the root, since it may name what lies below it alone. */
export function sitemapPartPath(number: number): string {
	return `/sitemap-${number}.xml`;
}

/** Which part of the sitemap an address is; undefined for any other address. */
export function sitemapPartAt(path: string): number | undefined {
	const number = part.exec(path)?.[1];
	return number === undefined ? undefined : Number(number);
}
