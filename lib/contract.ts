/**
 * How long each class of response may be kept by the shared cache in front (RFC 9111 §5.2.2.10, RFC 5861).
 *
 * A page older than 30 seconds is asked for again, unless the upstream tells that the content is the same; when the upstream
 * fails, the last one may be served for a day. Not-found pages are never served stale: an address that failed may be a page
 * that has just been published.
 */
export const lifetimes = {
	page: 'public, s-maxage=30, stale-while-revalidate=30, stale-if-error=86400',
	search: 'public, s-maxage=30, stale-if-error=86400',
	redirect: 'public, s-maxage=60, stale-while-revalidate=60, stale-if-error=86400',
	notFound: 'public, s-maxage=10',
	image: 'public, s-maxage=3600, stale-while-revalidate=3600, stale-if-error=86400',
	/** An answer to something that may have held an identity number: nobody keeps it. */
	secret: 'no-store',
} as const;

export type ResponseClass = keyof typeof lifetimes;

/** What readers' own caches are told: keep it, but ask each time (RFC 9111 §5.2.2.4). */
export const readerLifetime = 'public, max-age=0, must-revalidate';

/**
 * What caches in front of the site are told instead, in a field of their own (RFC 9213), where `s-maxage` is called `max-age`.
 * They do not know when the content changes, as this server does: so they keep nothing for longer than a page. Undefined
 * for what no shared cache may keep.
 */
export function frontLifetimeOf(lifetime: string): string | undefined {
	const seconds = secondsOf(lifetime);
	if (seconds === undefined) return undefined;
	const kept = seconds > (secondsOf(lifetimes.page) ?? 0) ? lifetimes.page : lifetime;
	return kept.replace('public, s-maxage', 'max-age');
}

function secondsOf(lifetime: string): number | undefined {
	const [, seconds] = /\bs-maxage=(\d+)/.exec(lifetime) ?? [];
	return seconds === undefined ? undefined : Number(seconds);
}

/** What every page names and only a release changes. A browser with yesterday's still shows every page right. */
export const releaseLifetime = 'public, max-age=86400';

/** Files whose name holds a hash of their content (RFC 8246). */
export const hashedAssetLifetime = 'public, max-age=31536000, immutable';

/** Where Next tells delivery how the content is; the public gets 404 there. */
export const contentStatusPath = '/innholdsstatus';

/** What Next tells there. */
export interface ContentStatus {
	/** The content version, as in the version header. */
	version: string;
	/** Every URL path that answers 200 from the content now: pages, fallbacks among them, pictures, share images. */
	addresses: string[];
	/** The version of the document at each of them, in their order; empty where it is not known. */
	versions: string[];
	/** Pages in each language, without fallbacks. */
	pages: Record<string, number>;
	/** What editors should mend, by severity. */
	problems: { fatal: number; error: number; warning: number };
	/** Since when (ms since 1970) the content folder cannot be used; null while it can. */
	unreadableSince: number | null;
	/** Signature of the folder that the content was read from (lib/content/store/scan.ts); empty when it came from elsewhere. */
	folder: string;
	/** When (ms since 1970) a publishing date next changes the content by itself; null when none does. */
	nextChange: number | null;
	/** How many times the snapshot could not be kept, since the start of Next. */
	snapshotFailures: number;
}

/** Where Next tells what a mirror of the site must hold; the public gets 404 there. */
export const mirrorListPath = '/speilliste';

/** What Next tells there. */
export interface MirrorList {
	/** The content version, as in the version header. */
	version: string;
	/** As in `ContentStatus`. */
	unreadableSince: number | null;
	/** Every document: where Next makes it, and its version. Those for what is not there are among them. */
	documents: [address: string, version: string][];
	/** Addresses of pages and pictures that have another now, for good. */
	moved: [from: string, to: string][];
	/** Addresses without language: where each leads, by the reader's language. Others lead to the same path below the language. */
	negotiated: [from: string, to: Record<string, string>][];
	/** Addresses where a language had a page, and where Next makes the page that says so. */
	gone: [address: string, page: string][];
}

/** Response header that names the content version a response was made from: `<sequence>-<hash>`. */
export const versionHeader = 'x-content-version';

/** Request header by which the proxy names the document that the view is to show. Nobody else can set it. */
export const documentVersionHeader = 'x-document-version';

/**
 * The entity tag (RFC 9110 §8.8.3) of a document's version. It is weak: `next start` sends the same document in one coding or
 * another.
 */
export function entityTagOf(documentVersion: string): string {
	return `W/"${documentVersion}"`;
}

/** Request header by which lib/delivery tells Next that it keeps the not-found pages itself. */
export const keepsNotFoundPagesHeader = 'x-keeps-not-found-pages';

/** Response header, with an empty body: the address of the page to show in its place. */
export const errorPageHeader = 'x-error-page';
