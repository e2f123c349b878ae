import { negotiateLocale } from '../i18n/negotiate';
import { defaultLocale, isLocale, type Locale, locales } from '../i18n/routing';
import { type DeviceClass, dependsOnDevice, deviceClassOf } from '../routing/device-class';
import { type ErrorStatus, errorPageSegment } from '../routing/error-status';
import { normalise } from '../routing/normalise';
import { readQuery, refusedAddress, searchAddress, searchSegment } from '../search/query';
import { contentStatusPath } from './lifetimes';

/** Everything of a visitor's request that may reach Next. Nothing else does. */
export interface Question {
	/** Path, and for a search its canonical query. */
	path: string;
	language: Locale;
	/** Only where the answer depends on it. */
	device?: DeviceClass;
	/** What the answer is kept under. */
	key: string;
	isSearch: boolean;
}

interface VisitorHeaders {
	'accept-language'?: string | undefined;
	'user-agent'?: string | undefined;
}

const longestAddress = 2_000;
const standInForNumber = `?q=${'0'.repeat(11)}`;

/**
 * Reads a request target (RFC 9112 §3.2) down to the question it asks, or says with which status it is refused. Only the
 * query parameters of the search count: an address with others is the same address.
 */
export function readQuestion(target: string, headers: VisitorHeaders = {}): Question | ErrorStatus {
	if (target.length > longestAddress) return 414;
	const [path, query] = splitTarget(target);
	if (!path.startsWith('/') || !isWellFormed(path)) return 400;
	const [, first = '', second] = path.split('/', 3);
	if (first === '_next') return path.startsWith('/_next/static/') ? alike(path) : 404;
	const meant = meantPath(path);
	// What is there for this server alone.
	if (meant === contentStatusPath || (isLocale(first) && second === errorPageSegment)) return 404;
	// However a search is written, its query belongs to it: Next leads from there to the one address it has.
	const searched = searchPaths.get(meant);
	if (searched) return search(path, query, searched, '');
	if (isLocale(first)) return alike(path, first);
	const language = negotiateLocale(headers['accept-language']);
	if (meant === `/${searchSegment}`) return search(path, query, language, `${language} `);
	if (!dependsOnDevice(path)) return { path, language, key: `${language} ${path}`, isSearch: false };
	const device = deviceClassOf(headers['user-agent']);
	return { path, language, device, key: `${language} ${device} ${path}`, isSearch: false };
}

const searchPaths = new Map(locales.map((locale) => [searchAddress(locale), locale]));

/** Most addresses are written as they are meant: lower case, no final slash, nothing encoded. */
const plainAddress = /^(\/[a-z0-9_-][a-z0-9_.-]*)+$/;

/** The address that a path means, by the same rule as Next's (lib/routing/decide.ts). */
function meantPath(path: string): string {
	return plainAddress.test(path) ? path : (normalise(path)?.toLowerCase() ?? path);
}

/** What is the same for every visitor. */
function alike(path: string, language: Locale = defaultLocale): Question {
	return { path, language, key: path, isSearch: false };
}

/** A search in its one form. What may be an identity number goes no further than this line. */
function search(path: string, query: string, language: Locale, prefix: string): Question {
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
	const [path, query] = mark < 0 ? [local, ''] : [local.slice(0, mark) || '/', local.slice(mark + 1)];
	if (plainPath.test(path) || !path.startsWith('/')) return [path, query];
	return [new URL(`http://localhost${path}`).pathname, query];
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
