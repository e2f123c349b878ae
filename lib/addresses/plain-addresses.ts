import { associationAddresses } from './app';
import { speculationRulesPath } from './speculation-rules';

/**
 * Addresses without language that the site answers itself, each with the media type of its answer. Whatever else has a full
 * stop in it is a picture, a file of the build, or nothing: slugs have none.
 */
export const plainAddresses: ReadonlyMap<string, string> = new Map([
	['/sitemap.xml', 'application/xml'],
	['/robots.txt', 'text/plain'],
	['/icon.svg', 'image/svg+xml'],
	['/apple-icon.png', 'image/png'],
	['/favicon.ico', 'image/x-icon'],
	['/qr-app.svg', 'image/svg+xml'],
	['/.well-known/security.txt', 'text/plain'],
	...associationAddresses.map((address): [string, string] => [address, 'application/json']),
	[speculationRulesPath, 'application/speculationrules+json'],
]);
