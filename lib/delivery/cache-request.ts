import {
	type DeviceClass,
	dependsOnDevice,
	deviceClassFrom,
	deviceClassOf,
	deviceHeader,
} from '../addresses/device-class';
import { type ErrorStatus, errorPageSegment } from '../addresses/error-pages';
import { addressHoldsIdentityNumber } from '../addresses/identity-number';
import { normalise } from '../addresses/normalise';
import { readQuery, refusedAddress, searchAddress, searchSegment } from '../addresses/search-query';
import { contentStatusPath, mirrorListPath } from '../contract';
import { negotiateLocale } from '../i18n/negotiate';
import { defaultLocale, isLocale, type Locale, locales } from '../i18n/routing';
import { mayBeAnAddress, staticPrefix } from './media-types';
import type { StaticFiles } from './static-files';

/** Everything of a visitor's request that goes further than the public server. */
export interface CacheRequest {
	/** Path, and for a search its canonical query. */
	path: string;
	language: Locale;
	/** Only where the answer depends on it. */
	device?: DeviceClass;
	/** What the answer is kept under. */
	key: string;
	isSearch: boolean;
	/** Who asks, for a fair share of the queue before Next. It stays here. */
	client?: string;
	/** The entity tag of what is kept: the upstream need not make that again (RFC 9110 §13.1.2). */
	kept?: string;
	/** True when the path may hold an identity number: unless it is an address of the site, nobody is asked and nothing is kept. */
	holdsNumber?: true;
}

interface VisitorHeaders {
	'accept-language'?: string | undefined;
	'user-agent'?: string | undefined;
	[deviceHeader]?: string | string[] | undefined;
}

interface Surroundings {
	/** The files that the build made. */
	staticFiles: StaticFiles;
	/** True when a proxy in front may be believed about the visitor's device. */
	trustsProxy: boolean;
}

const longestAddress = 2_000;
const standInForNumber = `?q=${'0'.repeat(11)}`;

/** Reads request targets on a site with these files. */
export type ReadCacheRequest = (target: string, headers?: VisitorHeaders) => CacheRequest | ErrorStatus;

/**
 * Makes what reads a request target (RFC 9112 §3.2) down to the cache request it asks, or says with which status it is refused.
 * Only the query parameters of the search count: an address with others is the same address.
 */
export function createCacheRequestReader({ staticFiles, trustsProxy }: Surroundings): ReadCacheRequest {
	return (target, headers = {}) => {
		if (target.length > longestAddress) return 414;
		const [path, query] = splitTarget(target);
		if (!path.startsWith('/') || !isWellFormed(path)) return 400;
		if (path.startsWith(staticPrefix)) return staticFiles.has(path) ? alike(path) : 404;
		if (isNextsOwn(path) || !mayBeAnAddress(path)) return 404;
		const cacheRequest = addressed(path, query, headers, trustsProxy);
		return typeof cacheRequest !== 'number' && addressHoldsIdentityNumber(path)
			? { ...cacheRequest, holdsNumber: true }
			: cacheRequest;
	};
}

/** Next answers there in ways of its own, whatever the case of the letters. */
function isNextsOwn(path: string): boolean {
	return /^\/_next(?:\/|$)/i.test(path);
}

function addressed(
	path: string,
	query: string,
	headers: VisitorHeaders,
	trustsProxy: boolean,
): CacheRequest | ErrorStatus {
	const [, first = '', second] = path.split('/', 3);
	const meant = meantPath(path);
	// What is there for this server alone.
	if (told.has(meant) || (isLocale(first) && second === errorPageSegment)) return 404;
	// However a search is written, its query belongs to it: Next leads from there to the one address it has.
	const searched = searchPaths.get(meant);
	if (searched) return search(path, query, searched, '');
	if (isLocale(first)) return alike(path, first);
	const language = negotiateLocale(headers['accept-language']);
	if (meant === `/${searchSegment}`) return search(path, query, language, `${language} `);
	if (!dependsOnDevice(path)) return { path, language, key: `${language} ${path}`, isSearch: false };
	const device = deviceOf(headers, trustsProxy);
	return { path, language, device, key: `${language} ${device} ${path}`, isSearch: false };
}

/** What Next tells this server and the mirror of the site alone. */
const told = new Set([contentStatusPath, mirrorListPath]);

const searchPaths = new Map(locales.map((locale) => [searchAddress(locale), locale]));

/** Most addresses are written as they are meant: lower case, no final slash, nothing encoded. */
const plainAddress = /^(\/[a-z0-9_-][a-z0-9_.-]*)+$/;

/** The address that a path means, by the same rule as Next's (lib/routing/decide.ts). */
function meantPath(path: string): string {
	return plainAddress.test(path) ? path : (normalise(path)?.toLowerCase() ?? path);
}

/** Only a proxy of our own may name the device: anybody else would choose what others are shown. */
function deviceOf(headers: VisitorHeaders, trustsProxy: boolean): DeviceClass {
	if (!trustsProxy) return deviceClassOf(headers['user-agent']);
	return deviceClassFrom(
		new Headers({
			...(headers['user-agent'] && { 'user-agent': headers['user-agent'] }),
			...(headers[deviceHeader] && { [deviceHeader]: String(headers[deviceHeader]) }),
		}),
	);
}

/** What is the same for every visitor. */
function alike(path: string, language: Locale = defaultLocale): CacheRequest {
	return { path, language, key: path, isSearch: false };
}

/** A search in its one form. What may be an identity number goes no further than this line. */
function search(path: string, query: string, language: Locale, prefix: string): CacheRequest {
	const params = new URLSearchParams(query);
	const read = readQuery(params);
	const known = searchAddress(language);
	const asked = searchAddress(language, read).slice(known.length);
	const refused = refusedAddress(language).slice(known.length);
	// Next leads from any such number to the address without it, so that it does not stay in the address bar.
	const unspoken = `?${params}` === refused ? refused : standInForNumber;
	const canonical = path + (read.holdsIdentityNumber ? unspoken : asked);
	return { path: canonical, language, key: prefix + canonical, isSearch: true };
}

/** Segments of letters, digits and hyphens, as nearly every address has them: nothing that a URL parser would change. */
const plainPath = /^(\/[\w-][\w.-]*)*\/?$/;

/**
 * Path and query. A target may be a whole URL (RFC 9112 §3.2.2). Next reads paths with a URL parser, which takes `\` for `/`
 * and resolves dot segments: it is done here already, so that one page is kept under one address.
 */
function splitTarget(target: string): [path: string, query: string] {
	const local = target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
	const mark = local.indexOf('?');
	const [sent, query] = mark < 0 ? [local, ''] : [local.slice(0, mark) || '/', local.slice(mark + 1)];
	const path = sent.includes('%') ? sent.replace(/%[0-9a-f]{2}/gi, withoutNeedlessEncoding) : sent;
	if (plainPath.test(path) || !path.startsWith('/')) return [path, query];
	return [new URL(`http://localhost${path}`).pathname, query];
}

/** `%5F` is `_` (RFC 3986 §6.2.2.2): what an address is compared with here, it is compared with as Next reads it. */
function withoutNeedlessEncoding(encoded: string): string {
	const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
	return /[\w.~-]/.test(character) ? character : encoded;
}

function isWellFormed(path: string): boolean {
	if (!path.includes('%')) return true;
	try {
		decodeURIComponent(path);
		return true;
	} catch {
		return false;
	}
}
