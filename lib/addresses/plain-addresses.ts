import { associationAddresses } from './app';
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
	['/sitemap.xml', 'application/xml'],
	['/robots.txt', 'text/plain'],
	...icons,
	['/qr-app.svg', 'image/svg+xml'],
	['/.well-known/security.txt', 'text/plain'],
	...associationAddresses.map((address): [string, string] => [address, 'application/json']),
	[speculationRulesPath, 'application/speculationrules+json'],
]);
