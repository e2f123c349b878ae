import { negotiateLocale } from '../i18n/negotiate';
import { isLocale } from '../i18n/routing';
import type { Site } from '../site';
import { filterDocument } from './document-filter';
import { securityHeaders } from './headers';
import { hashedAssetLifetime, readerLifetime, versionHeader } from './lifetimes';
import type { OriginResponse } from './origin';
import { representationsOf } from './representation';
import { createSharedCache, isFresh, lifetimeOf, type StoredResponse } from './shared-cache';

type CacheResult = 'hit' | 'miss' | 'revalidated' | 'stale';

export interface Answer {
	response: StoredResponse;
	cache: CacheResult;
}

interface Options {
	site: Pick<Site, 'origin' | 'indexable'>;
	/** Asks the origin. Rejects when the origin does not answer. */
	ask(path: string, acceptLanguage: string): Promise<OriginResponse>;
	now?(): number;
	/** How long (ms) a reader for whom nothing is kept waits for an origin that cannot be reached. Default: not at all. */
	patience?: number;
}

/** Next is back a second after it died: an address that cannot be reached is tried again this often. */
const retryEveryMs = 200;
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** Headers of the origin that readers get; every other is made here or left out. */
const passedOn = ['content-type', 'location', 'vary'];

/** The shared cache in front of Next: answers from memory, asks when it must, and stands in when Next fails. */
export function createDelivery({ site, ask, now = Date.now, patience = 0 }: Options) {
	const cache = createSharedCache();
	const underway = new Map<string, Promise<StoredResponse>>();
	let currentVersion: string | undefined;

	const askPatiently = async (path: string, language: string, until: number): Promise<OriginResponse> => {
		try {
			return await ask(path, language);
		} catch (error) {
			if (now() >= until || !unreachable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
			await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
			return askPatiently(path, language, until);
		}
	};

	const fetchAndStore = async (key: string, path: string, language: string): Promise<StoredResponse> => {
		const kept = cache.get(key);
		const hasStandIn = kept !== undefined && now() < kept.usableUntil;
		const answer = await askPatiently(path, language, hasStandIn ? now() : now() + patience);
		if (answer.status >= 500) throw new Error(`The origin answered ${answer.status}`);
		const stored = await toStored(path, answer, site, now());
		currentVersion = stored.version || currentVersion;
		cache.set(key, stored, now());
		return stored;
	};

	/** Readers who ask for the same thing at the same time wait for one question to the origin. */
	const collapsed = (key: string, path: string, language: string): Promise<StoredResponse> => {
		const known = underway.get(key);
		if (known) return known;
		const question = fetchAndStore(key, path, language).finally(() => underway.delete(key));
		underway.set(key, question);
		return question;
	};

	return {
		/** The content version that the origin reported last. An entry of another version is asked for again before it is served. */
		noteVersion: (version: string): void => {
			currentVersion = version;
		},
		/**
		 * The response for a path.
		 *
		 * @throws {Error} when the origin fails and nothing is kept that may stand in.
		 */
		answer: async (path: string, acceptLanguage: string | undefined): Promise<Answer> => {
			const language = negotiateLocale(acceptLanguage);
			// Only addresses without language depend on the visitor's language (lib/routing/decide.ts).
			const key = isLocale(path.split('/')[1]) || path.startsWith('/_next/') ? path : `${language} ${path}`;
			const kept = cache.get(key);
			if (kept && isFresh(kept, currentVersion, now())) return { response: kept, cache: 'hit' };
			try {
				const response = await collapsed(key, path, language);
				return { response, cache: kept ? 'revalidated' : 'miss' };
			} catch (error) {
				if (kept && now() < kept.usableUntil) return { response: kept, cache: 'stale' };
				throw error;
			}
		},
	};
}

async function toStored(
	path: string,
	{ status, headers, body }: OriginResponse,
	site: Options['site'],
	now: number,
): Promise<StoredResponse> {
	const contentType = headers['content-type'] ?? '';
	const document = contentType.startsWith('text/html') ? filterDocument(body.toString('utf8')) : undefined;
	// A file that is not there may come with the next release: only those that are there are kept for good.
	const isAsset = status === 200 && path.startsWith('/_next/static/');
	const kept = Object.fromEntries(
		passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
	);
	if (kept.location) kept.location = relativeLocation(kept.location);
	kept.vary = [/accept-language/i.test(kept.vary ?? '') ? 'Accept-Language' : '', 'Accept-Encoding']
		.filter(Boolean)
		.join(', ');
	const version = headers[versionHeader];
	return {
		status,
		headers: {
			...kept,
			'cache-control': isAsset ? hashedAssetLifetime : readerLifetime,
			...securityHeaders(site, document?.styleHashes),
		},
		representations: await representationsOf(document ? Buffer.from(document.html) : body, contentType),
		version: typeof version === 'string' ? version : '',
		...lifetimeOf(status, isAsset ? hashedAssetLifetime : headers['cache-control'], now),
	};
}

/** Redirects stay on the address the visitor used; Next writes its own, internal origin. Two slashes would be another site. */
function relativeLocation(location: string): string {
	const url = new URL(location, 'http://localhost');
	return url.hostname === 'localhost' ? url.pathname.replace(/^\/+/, '/') + url.search : location;
}
