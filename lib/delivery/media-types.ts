import { imageTypes } from '../addresses/picture-types';
import { plainTypeOf } from '../addresses/plain-addresses';

/** Files of the build: which they are is read at start (static-files.ts). */
export const staticPrefix = '/_next/static/';

const picture = new RegExp(`^/bilder/.*\\.(?:${Object.keys(imageTypes).join('|')})$`, 'i');

/**
 * True for an address at which there may be something by its form alone. Slugs have no full stop: an address with one is a
 * file, and files have places of their own. Next gives endings such as `.rsc` a meaning at every address.
 */
export function mayBeAnAddress(path: string): boolean {
	return !path.includes('.') || plainTypeOf(path.toLowerCase().replace(/\/+$/, '')) !== undefined || picture.test(path);
}

/** True when the upstream has answered with the kind of thing that stands at an address: everything else is a fault of it. */
export function isExpectedType(path: string, status: number, contentType: string | undefined): boolean {
	// A refusal or a redirect may be empty, and says what it says as a page.
	if (status !== 200) return !contentType || contentType.startsWith('text/html');
	if (!contentType) return false;
	if (path.startsWith(staticPrefix)) return true;
	if (/^\/bilder?\//.test(path)) return contentType.startsWith('image/');
	return contentType.startsWith(plainTypeOf(path.replace(/\?.*$/, '')) ?? 'text/html');
}
