import { associationAddresses } from './app';
import { sitemapPartAt, sitemapPath } from './sitemap';
import { speculationRulesPath } from './speculation-rules';

const icons = [
	['/icon.svg', 'image/svg+xml'],
	['/apple-icon.png', 'image/png'],
	['/favicon.ico', 'image/x-icon'],
] as const;

/** The icons that browsers show beside a page's title. */
export const iconAddresses: readonly string[] = icons.map(([address]) => address);

/**
 * Addresses without language that the site answers itself, each with the media type of its answer. Whatever else has a full
 * stop in it is a picture, a file of the build, or nothing: slugs have none.
 */
export const plainAddresses: ReadonlyMap<string, string> = new Map<string, string>([
	[sitemapPath, 'application/xml'],
	['/robots.txt', 'text/plain'],
	...icons,
	['/qr-app.svg', 'image/svg+xml'],
	['/.well-known/security.txt', 'text/plain'],
	...associationAddresses.map((address): [string, string] => [address, 'application/json']),
	[speculationRulesPath, 'application/speculationrules+json'],
]);

/** The media type of such an address, or of a part of the sitemap; undefined for any other. */
export function plainTypeOf(address: string): string | undefined {
	return plainAddresses.get(address) ?? (sitemapPartAt(address) === undefined ? undefined : 'application/xml');
}
