import { appPath } from './app';
import { normalise } from './normalise';

/** What a visitor holds, as far as it decides which store has the app for it. */
export type DeviceClass = 'ios' | 'android' | 'other';

/** Request header with the device class, for a server in front that keeps one answer for each class. */
export const deviceHeader = 'x-device-class';

/** Whether the answer at a path depends on the visitor's device: only at `/app` and below it. */
export function dependsOnDevice(pathname: string): boolean {
	const path = normalise(pathname)?.toLowerCase();
	return path === appPath || path?.startsWith(`${appPath}/`) === true;
}

/** Whoever fetches a page for others to find or to preview must see the page. «Cubot» is a maker of telephones. */
const robot = /(?<!cu)bot|crawl|spider|compatible;|-google|lighthouse|preview|facebookexternalhit/i;

/** Systems that call themselves Android or iPhone to be let in, and tablets that cannot use Google Play. */
const lookalike = /windows|\bwm 10|kaios|tizen|silk\//i;

/**
 * The class of device that a `User-Agent` value tells of (RFC 9110 §10.1.5); `other` when in doubt, since the page has the
 * links to both stores.
 *
 * An iPad says that it is a Macintosh unless its browser asks for mobile pages, and so is `other`. Takes time in proportion
 * to the length: no pattern repeats.
 */
export function deviceClassOf(userAgent: string | undefined): DeviceClass {
	if (!userAgent || robot.test(userAgent) || lookalike.test(userAgent)) return 'other';
	if (/\b(iphone|ipad|ipod)\b/i.test(userAgent)) return 'ios';
	return /\bandroid\b/i.test(userAgent) ? 'android' : 'other';
}

/** The class that a server in front names, if it is one; else what the visitor's own header tells. */
export function deviceClassFrom(headers: Pick<Headers, 'get'>): DeviceClass {
	const named = headers.get(deviceHeader);
	if (named === 'ios' || named === 'android' || named === 'other') return named;
	return deviceClassOf(headers.get('user-agent') ?? undefined);
}
