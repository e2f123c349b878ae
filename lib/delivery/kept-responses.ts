import { type ContentStatus, entityTagOf, lifetimes } from '../contract';
import type { CacheRequest } from './cache-request';
import { createCompressing } from './compressing';
import { createCurrentAddresses } from './current-addresses';
import type { DocumentStore } from './document-store';
import { createSharedCache, lifetimeOf, type StoredResponse } from './shared-cache';

/** What of a document store is of use here. */
export type Documents = Pick<DocumentStore, 'has' | 'versionOf' | 'confirm' | 'read' | 'keep' | 'forget' | 'bytes'>;

interface Options {
	/** Where documents are kept for the next process, and for want of room. */
	documents: Documents;
	/** Resolves when there is processor time to spare for compressing. */
	mayCompress(): Promise<unknown>;
	/** Something that should not happen, and that no reader notices. */
	logError(message: string): void;
	/** The time (ms since 1970), which decides how old things are. */
	now(): number;
}

/** All that is kept, in memory and on disk, compressed as well as it goes, and whether the content still allows that it is shown. */
export function createKeptResponses({ documents, mayCompress, logError, now }: Options) {
	const cache = createSharedCache();
	const addresses = createCurrentAddresses();

	/** No search, and nothing that was not found: who knows what will be there next time. */
	const mayOutlive = ({ status, usableUntil }: StoredResponse, isSearch: boolean): boolean =>
		!isSearch && status < 400 && usableUntil > now();

	const put = (key: string, response: StoredResponse, isSearch: boolean): void => {
		cache.set(key, response, now(), isSearch);
		if (mayOutlive(response, isSearch) && cache.isOurs(key)) documents.keep(key, response);
		else documents.forget(key);
	};

	const compressSoon = createCompressing({
		find: (key) => cache.peek(key) ?? documents.read(key),
		replace: (key, previous, response) => {
			const kept = cache.peek(key);
			if (kept?.representations === previous) put(key, { ...kept, representations: response.representations }, false);
			// Meanwhile there may be too little room for it in memory.
			if (!kept && documents.has(key)) documents.keep(key, response);
		},
		mayBegin: mayCompress,
		logError,
	});

	const canStandIn = (cacheRequest: CacheRequest, kept: StoredResponse | undefined): kept is StoredResponse =>
		kept !== undefined && now() < kept.usableUntil && addresses.allow(cacheRequest, kept);

	return {
		get: ({ key }: CacheRequest): StoredResponse | undefined => cache.get(key),
		/** Looks without using: what is looked at is no less likely to go. */
		peek: ({ key }: CacheRequest): StoredResponse | undefined => cache.peek(key),
		/** Keeps a response here, and for the next process what this server itself has found on its pages. */
		keep: ({ key, isSearch }: CacheRequest, response: StoredResponse): void => {
			put(key, response, isSearch);
			if (!isSearch) compressSoon(key, response);
		},
		/** Takes in that a document that is kept holds still, as if it had just been asked for (RFC 9111 §4.3.4). */
		renew: ({ key }: CacheRequest, kept: StoredResponse): void => {
			Object.assign(kept, lifetimeOf(kept.status, lifetimes.page, now()));
			if (cache.isOurs(key)) documents.keep(key, kept);
		},
		/** Takes up what is kept on disk alone; what the content has no more stays there. Undefined when there is nothing to wait for. */
		recall: (cacheRequest: CacheRequest): Promise<void> | undefined => {
			const { key, isSearch } = cacheRequest;
			if (isSearch || cache.peek(key)) return undefined;
			return documents.read(key)?.then((stored) => {
				if (!stored || cache.peek(key) || !addresses.allow(cacheRequest, stored)) return;
				cache.adopt(key);
				cache.set(key, stored, now());
				compressSoon(key, stored);
			});
		},
		/** Whether a response may be served although the upstream fails. */
		canStandIn,
		/** True when the content has this, as far as is known, but nothing is kept of it that could stand in for Next. */
		lacks: (cacheRequest: CacheRequest): boolean => {
			const kept = cache.peek(cacheRequest.key);
			return addresses.has(cacheRequest) && !(kept ? canStandIn(cacheRequest, kept) : documents.has(cacheRequest.key));
		},
		/** The content version that what could stand in for Next was last shown for; undefined where only reading it would tell. */
		versionOf: (cacheRequest: CacheRequest): string | undefined => {
			const kept = cache.peek(cacheRequest.key);
			if (kept) return canStandIn(cacheRequest, kept) ? kept.version : undefined;
			return addresses.has(cacheRequest) ? documents.versionOf(cacheRequest.key) : undefined;
		},
		/** Takes in what this server has found on its own pages: it is kept where no stranger can push it out. */
		adopt: ({ key, isSearch }: CacheRequest): void => {
			if (cache.isOurs(key)) return;
			cache.adopt(key);
			const kept = cache.peek(key);
			if (kept && mayOutlive(kept, isSearch)) documents.keep(key, kept);
		},
		isOurs: ({ key }: CacheRequest): boolean => cache.isOurs(key) || documents.has(key),
		/** Takes in what the content has now: what it has no more never stands in again. */
		noteAddresses: addresses.learn,
		/** Takes in which documents the content makes now: what is kept of those that have not changed holds on. */
		confirm: ({
			version,
			addresses: list,
			versions,
		}: Pick<ContentStatus, 'version' | 'addresses' | 'versions'>): void => {
			for (const [index, address] of list.entries()) {
				const documentVersion = versions[index];
				if (!documentVersion) continue;
				cache.confirm(address, entityTagOf(documentVersion), version);
				documents.confirm(address, entityTagOf(documentVersion), version);
			}
		},
		bytes: (): Record<string, number> => ({ ...cache.bytes(), disk: documents.bytes() }),
	};
}
