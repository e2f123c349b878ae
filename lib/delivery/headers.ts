import { frontLifetimeOf } from '../contract';
import type { Settings } from '../settings';

/** Every header that protects readers, in one list. Each response carries them. */
export function securityHeaders(
	{ origin, indexable, hsts }: Pick<Settings, 'origin' | 'indexable' | 'hsts'>,
	styleHashes: readonly string[] = [],
): Record<string, string> {
	const secure = origin.startsWith('https:');
	const policy = [
		"default-src 'none'",
		"script-src 'none'",
		["style-src 'self'", ...styleHashes].join(' '),
		"img-src 'self'",
		"font-src 'self'",
		// No script is there to connect anywhere; auditors' tools fetch robots.txt from within the page.
		"connect-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
		// Only with https: else the site breaks at http://<address> on a local network.
		...(secure ? ['upgrade-insecure-requests'] : []),
	];
	return {
		'content-security-policy': policy.join('; '),
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': disabledFeatures.map((feature) => `${feature}=()`).join(', '),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-embedder-policy': 'require-corp',
		'cross-origin-resource-policy': 'same-origin',
		...(secure && { 'strict-transport-security': ['max-age=63072000', ...hsts].join('; ') }),
		...(!indexable && { 'x-robots-tag': 'noindex' }),
	};
}

interface KeptInFront {
	/** `Cache-Control` as Next gave it. */
	lifetime: string | undefined;
	/** As readers get it. */
	vary: string;
	isSearch: boolean;
	/** True for what is made from the content. */
	isContent: boolean;
	/** By which Next knows the document. */
	entityTag: string | undefined;
}

/** By this key, all that is made from the content can be thrown away at once. */
const contentKey = 'innhold';

/**
 * For caches in front of the site: how long to keep an answer (RFC 9213), and the keys by which it is thrown away before that.
 * Nothing is said of what somebody has typed, nor of what differs between readers by more than its coding, since not every
 * cache asks why: by `Cache-Control`, it is then asked for each time.
 */
export function frontCacheHeaders({
	lifetime = '',
	vary,
	isSearch,
	isContent,
	entityTag,
}: KeptInFront): Record<string, string> {
	const frontLifetime = frontLifetimeOf(lifetime);
	if (isSearch || vary !== 'Accept-Encoding' || frontLifetime === undefined) return {};
	const documentKey = entityTag?.replace(/^W\/|"/g, '');
	const keys = [...(isContent ? [contentKey] : []), ...(documentKey ? [documentKey] : [])];
	return { 'cdn-cache-control': frontLifetime, ...(keys.length > 0 && { 'surrogate-key': keys.join(' ') }) };
}

/** Powerful features that the site never uses (https://www.w3.org/TR/permissions-policy/). */
const disabledFeatures = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'picture-in-picture',
	'publickey-credentials-get',
	'screen-wake-lock',
	'usb',
	'xr-spatial-tracking',
];
