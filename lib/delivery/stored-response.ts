import { deviceHeader } from '../addresses/device-class';
import { iconAddresses } from '../addresses/plain-addresses';
import { speculationHeaders, speculationRulesPath } from '../addresses/speculation-rules';
import { hashedAssetLifetime, readerLifetime, releaseLifetime, versionHeader } from '../contract';
import type { Settings } from '../settings';
import type { CacheRequest } from './cache-request';
import { filterDocument } from './document-filter';
import { frontCacheHeaders, securityHeaders } from './headers';
import { areOf, representationsOf } from './representation';
import { lifetimeOf, type StoredResponse } from './shared-cache';
import type { UpstreamResponse } from './upstream';

/** Headers of the upstream that readers get; every other is made here or left out. */
const passedOn = ['content-type', 'location'] as const;
/** Request headers that an answer of the upstream may depend on and that reach it. */
const variesBy = ['Accept-Language', 'User-Agent', deviceHeader];

/**
 * An answer of Next as it is kept and served: without script, with the headers readers get, compressed. The bytes of the
 * `previous` response are used again when they are the same.
 */
export async function toStored(
	{ path, isSearch }: CacheRequest,
	{ status, headers, body }: UpstreamResponse,
	settings: Pick<Settings, 'origin' | 'indexable' | 'hsts' | 'trustsProxy'>,
	now: number,
	previous?: StoredResponse,
): Promise<StoredResponse> {
	const contentType = headers['content-type'] ?? '';
	const document = contentType.startsWith('text/html') ? filterDocument(body.toString('utf8')) : undefined;
	const bytes = document ? Buffer.from(document.html) : body;
	// A file that is not there may come with the next release: only those that are there are kept for good.
	const isAsset = status === 200 && path.startsWith('/_next/static/');
	const kept = Object.fromEntries(passedOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
	if (kept.location) kept.location = relativeLocation(kept.location);
	const cacheControl = headers['cache-control'];
	const vary = varyFor(headers.vary);
	const version = versionOf(headers);
	const entityTag = status === 200 ? headers.etag : undefined;
	const inFront = { lifetime: cacheControl, vary, isSearch, isContent: version !== '', entityTag };
	return {
		status,
		headers: {
			...kept,
			vary,
			'cache-control': isAsset ? hashedAssetLifetime : readerLifetimeOf(path, cacheControl),
			...securityHeaders(settings, document?.styleHashes),
			...(document && status === 200 && !isSearch && speculationHeaders),
			// Without a proxy in front, whoever asks is a reader, who has no use for it.
			...(settings.trustsProxy && !isAsset && frontCacheHeaders(inFront)),
		},
		representations:
			previous && areOf(previous.representations, bytes)
				? previous.representations
				: await representationsOf(bytes, contentType, 'quick'),
		...(entityTag && { entityTag }),
		version,
		...lifetimeOf(status, isAsset ? hashedAssetLifetime : cacheControl, now),
	};
}

/** What is kept of an answer that says that it holds still (RFC 9111 §4.3.4). */
export function renewed(
	kept: StoredResponse,
	{ headers }: Pick<UpstreamResponse, 'headers'>,
	now: number,
): StoredResponse {
	return { ...kept, version: versionOf(headers), ...lifetimeOf(kept.status, headers['cache-control'], now) };
}

/** What each page names, whatever it is about. */
const onEveryPage: ReadonlySet<string> = new Set([speculationRulesPath, ...iconAddresses]);

/** What readers' own caches are told of what has no hash in its name. */
function readerLifetimeOf(path: string, cacheControl = ''): string {
	if (/no-store/.test(cacheControl)) return 'no-store';
	return onEveryPage.has(path) ? releaseLifetime : readerLifetime;
}

/** The content version that Next made an answer from; empty when it depends on no content. */
export function versionOf(headers: UpstreamResponse['headers']): string {
	const version = headers[versionHeader];
	return typeof version === 'string' ? version : '';
}

function varyFor(vary = ''): string {
	const known = variesBy.filter((name) => vary.toLowerCase().includes(name.toLowerCase()));
	return [...known, 'Accept-Encoding'].join(', ');
}

/** Redirects stay on the address the visitor used; Next writes its own, internal origin. Two slashes would be another site. */
function relativeLocation(location: string): string {
	const url = new URL(location, 'http://localhost');
	return url.hostname === 'localhost' ? url.pathname.replace(/^\/+/, '/') + url.search : location;
}
