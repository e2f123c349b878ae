import { type ContentStatus, entityTagOf, errorPageHeader } from '../contract';
import type { Settings } from '../settings';
import { askMs, createAsking } from './asking';
import type { CacheRequest } from './cache-request';
import { createCompressing } from './compressing';
import { createVersionClock } from './content-version';
import { createCurrentAddresses } from './current-addresses';
import { type Deadline, deadlineIn, earliest, lastOf, stopwatch, TooLate, within } from './deadline';
import type { DocumentStore } from './document-store';
import { isExpectedType } from './media-types';
import { createSharedCache, lifetimeOf, type StoredResponse } from './shared-cache';
import { renewed, toStored, versionOf } from './stored-response';
import type { UpstreamResponse } from './upstream';

/**
 * How an answer came about: from memory (`hit`), from memory while the upstream is asked (`refreshing`), from the upstream
 * (`miss`, `revalidated`), or from memory because the upstream fails (`stale`).
 */
export type CacheResult = 'hit' | 'refreshing' | 'miss' | 'revalidated' | 'stale';

export interface Answer {
	response: StoredResponse;
	cache: CacheResult;
}

interface Options {
	settings: Pick<Settings, 'origin' | 'indexable' | 'hsts'>;
	/** Asks the upstream. Rejects when it does not answer by the deadline. */
	ask(cacheRequest: CacheRequest, deadline: Deadline): Promise<UpstreamResponse>;
	/** Where documents are kept for the next process, and for want of room. */
	documents: Pick<DocumentStore, 'has' | 'read' | 'keep' | 'forget' | 'bytes'>;
	/** Something that should not happen, and that no reader notices. */
	logError(message: string): void;
	/** The time (ms since 1970), which decides how old things are. */
	now?(): number;
	/** A clock that nobody sets, which decides how long anybody waits. */
	elapsed?(): number;
	/** Waits so long (ms) before an upstream that cannot be reached is asked again. */
	pause?(ms: number): Promise<unknown>;
}

/** The version a page was made from is told every second: for so long its word holds. */
const confirmedForMs = 5_000;

/** The shared cache in front of Next: answers from memory, asks when it must, and stands in when Next fails. */
export function createDelivery({
	settings,
	ask,
	documents,
	logError,
	now = Date.now,
	elapsed = stopwatch,
	pause,
}: Options) {
	const cache = createSharedCache();
	const version = createVersionClock(elapsed);
	const addresses = createCurrentAddresses();
	const asking = createAsking({ ask, version, elapsed, ...(pause && { pause }) });
	const underway = new Map<string, { response: Promise<StoredResponse>; join(deadline: Deadline): void }>();

	/** No search, and nothing that was not found: who knows what will be there next time. */
	const mayOutlive = ({ status, usableUntil }: StoredResponse, isSearch: boolean): boolean =>
		!isSearch && status < 400 && usableUntil > now();

	/** Keeps a response here, and for the next process what this server itself has found on its pages. */
	const keep = (key: string, response: StoredResponse, isSearch = false): void => {
		cache.set(key, response, now(), isSearch);
		if (mayOutlive(response, isSearch) && cache.isOurs(key)) documents.keep(key, response);
		else documents.forget(key);
	};

	const compressSoon = createCompressing({
		find: (key) => cache.peek(key) ?? documents.read(key),
		replace: (key, previous, response) => {
			const kept = cache.peek(key);
			if (kept?.representations === previous) keep(key, { ...kept, representations: response.representations });
			// Meanwhile there may be too little room for it in memory.
			if (!kept && documents.has(key)) documents.keep(key, response);
		},
		logError,
	});

	/** Takes up what is kept on disk alone; what the content has no more stays there. Undefined when there is nothing to wait for. */
	const recall = (cacheRequest: CacheRequest): Promise<void> | undefined => {
		const { key, isSearch } = cacheRequest;
		if (isSearch || cache.peek(key)) return undefined;
		return documents.read(key)?.then((stored) => {
			if (!stored || cache.peek(key) || !addresses.allow(cacheRequest, stored)) return;
			cache.adopt(key);
			cache.set(key, stored, now());
			compressSoon(key, stored);
		});
	};

	/** Whether a response may be served although the upstream fails. */
	const canStandIn = (cacheRequest: CacheRequest, kept: StoredResponse | undefined): kept is StoredResponse =>
		kept !== undefined && now() < kept.usableUntil && addresses.allow(cacheRequest, kept);

	const fetchAndStore = async (cacheRequest: CacheRequest, deadline: Deadline): Promise<StoredResponse> => {
		const { key, isSearch } = cacheRequest;
		const kept = cache.get(key);
		const question = kept?.entityTag ? { ...cacheRequest, kept: kept.entityTag } : cacheRequest;
		const answer = await asking.askForCurrent(question, deadline, canStandIn(cacheRequest, kept));
		if (answer.status === 304 && kept) return keepOn(cacheRequest, cache.get(key) ?? kept, answer);
		if (answer.status >= 500) throw new Error(`Next svarte ${answer.status}`);
		if (!isExpectedType(cacheRequest.path, answer.status, answer.headers['content-type']))
			throw new Error(
				`Next svarte med ${answer.headers['content-type'] ?? 'noe uten medietype'}, som ikke hører hjemme her`,
			);
		version.seen(versionOf(answer.headers));
		const stored = await (notFoundPage(cacheRequest, answer, deadline) ??
			toStored(cacheRequest, answer, settings, now(), kept));
		keep(key, stored, isSearch);
		if (!isSearch) compressSoon(key, stored);
		return stored;
	};

	/** What is kept holds still: nothing has been made, and nothing has to be compressed. */
	const keepOn = ({ key, isSearch }: CacheRequest, kept: StoredResponse, answer: UpstreamResponse): StoredResponse => {
		version.seen(versionOf(answer.headers));
		const stored = renewed(kept, answer, now());
		keep(key, stored, isSearch);
		return stored;
	};

	/** An address without a page: the page that Next names is kept, not one for each address that somebody makes up. */
	const notFoundPage = (
		cacheRequest: CacheRequest,
		{ headers, status }: UpstreamResponse,
		deadline: Deadline,
	): Promise<StoredResponse> | undefined => {
		const path = headers[errorPageHeader];
		if ((status !== 404 && status !== 410) || typeof path !== 'string' || path === cacheRequest.path) return undefined;
		const page = answerTo({ path, language: cacheRequest.language, key: path, isSearch: false }, deadline);
		const lifetime = lifetimeOf(status, headers['cache-control'], now());
		return page.then(({ response }) => ({ ...response, ...lifetime, status, borrowed: true }));
	};

	/** Readers who ask for the same thing at the same time wait for one cache request, which has time until the last gives up. */
	const collapsed = (cacheRequest: CacheRequest, deadline: Deadline): Promise<StoredResponse> => {
		const known = underway.get(cacheRequest.key);
		known?.join(deadline);
		if (known) return known.response;
		const last = lastOf(deadline);
		const response = fetchAndStore(cacheRequest, last).finally(() => underway.delete(cacheRequest.key));
		underway.set(cacheRequest.key, { response, join: last.join });
		return response;
	};

	const asked = async (cacheRequest: CacheRequest, deadline: Deadline): Promise<StoredResponse> => {
		const isMine = !underway.has(cacheRequest.key);
		try {
			return await within(collapsed(cacheRequest, deadline), deadline);
		} catch (error) {
			// An earlier reader's cache request ran out of its time: this reader has some left for another.
			if (isMine || !(error instanceof TooLate) || deadline.remaining() <= 0) throw error;
			return asked(cacheRequest, deadline);
		}
	};

	const atHand = (cacheRequest: CacheRequest): Answer | undefined => {
		const kept = cache.get(cacheRequest.key);
		if (!kept || version.isOutdated(kept.version)) return undefined;
		const moment = now();
		if (moment < kept.freshUntil) return { response: kept, cache: 'hit' };
		const mayRefresh = kept.refreshUntil > kept.freshUntil && moment < kept.usableUntil;
		if (!mayRefresh || (moment >= kept.refreshUntil && !version.isConfirmed(kept.version, confirmedForMs)))
			return undefined;
		// Nobody waits for it, and the next probe tells whether the upstream fails.
		if (asking.upstreamAnswers())
			collapsed(cacheRequest, deadlineIn(askMs.withStandIn, elapsed)).catch(() => undefined);
		return { response: kept, cache: 'refreshing' };
	};

	const answerTo = async (cacheRequest: CacheRequest, deadline: Deadline): Promise<Answer> => {
		const recalled = recall(cacheRequest);
		if (recalled) await recalled;
		const ready = atHand(cacheRequest);
		if (ready) return ready;
		const kept = cache.get(cacheRequest.key);
		const mayStandIn = canStandIn(cacheRequest, kept);
		if (mayStandIn && !asking.upstreamAnswers()) return { response: kept, cache: 'stale' };
		const patience = mayStandIn ? earliest(deadline, deadlineIn(askMs.withStandIn, elapsed)) : deadline;
		try {
			return { response: await asked(cacheRequest, patience), cache: kept ? 'revalidated' : 'miss' };
		} catch (error) {
			if (canStandIn(cacheRequest, kept)) return { response: kept, cache: 'stale' };
			throw error;
		}
	};

	/** Takes in what this server has found on its own pages: it is kept where no stranger can push it out. */
	const adopt = ({ key, isSearch }: CacheRequest): void => {
		if (cache.isOurs(key)) return;
		cache.adopt(key);
		const kept = cache.peek(key);
		if (kept && mayOutlive(kept, isSearch)) documents.keep(key, kept);
	};

	return {
		/** What may be served at once, without waiting for the upstream; undefined when there is nothing. */
		atHand,
		/**
		 * The response to a cache request, by a deadline.
		 *
		 * @throws {Overloaded} when too many are waiting for the upstream.
		 * @throws {TooLate} when the deadline passes and nothing is kept that may stand in.
		 * @throws {Error} when the upstream fails and nothing is kept that may stand in.
		 */
		answer: answerTo,
		/** What is kept of the content as it is, however old; nobody is asked. For whoever fetches before readers do. */
		recalled: async (cacheRequest: CacheRequest): Promise<StoredResponse | undefined> => {
			adopt(cacheRequest);
			await recall(cacheRequest);
			const kept = cache.peek(cacheRequest.key);
			return canStandIn(cacheRequest, kept) && !version.isOutdated(kept.version) ? kept : undefined;
		},
		/** True when the content has this, as far as is known, but nothing is kept of it that could stand in for Next. */
		lacks: (cacheRequest: CacheRequest): boolean => {
			const kept = cache.peek(cacheRequest.key);
			return addresses.has(cacheRequest) && !(kept ? canStandIn(cacheRequest, kept) : documents.has(cacheRequest.key));
		},
		/** Takes in a probe's answer, asked at `askedAt` (`elapsed`): whether the upstream answers, and its content version. */
		noteProbe: (answer: Pick<UpstreamResponse, 'headers'> | undefined, askedAt: number): void => {
			asking.noteProbe(answer !== undefined);
			if (answer && versionOf(answer.headers)) version.reported(versionOf(answer.headers), askedAt);
		},
		/** Takes in what the content has now: what it has no more never stands in again. */
		noteAddresses: addresses.learn,
		/** Takes in which documents the content makes now: what is kept of those that have not changed holds on. */
		noteVersions: (status: Pick<ContentStatus, 'version' | 'addresses' | 'versions'>): void => {
			version.seen(status.version);
			if (status.version !== version.current()) return;
			for (const [index, address] of status.addresses.entries()) {
				const documentVersion = status.versions[index];
				if (documentVersion) cache.confirm(address, entityTagOf(documentVersion), status.version);
			}
		},
		adopt,
		isOurs: ({ key }: CacheRequest): boolean => cache.isOurs(key) || documents.has(key),
		currentVersion: version.current,
		cacheBytes: (): Record<string, number> => ({ ...cache.bytes(), disk: documents.bytes() }),
	};
}

export type Delivery = ReturnType<typeof createDelivery>;
