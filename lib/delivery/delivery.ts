import pLimit from 'p-limit';
import { type ContentStatus, entityTagOf, errorPageHeader } from '../contract';
import type { Settings } from '../settings';
import { askMs, createAsking } from './asking';
import type { CacheRequest } from './cache-request';
import { createVersionClock } from './content-version';
import { createCurrentAddresses } from './current-addresses';
import { type Deadline, deadlineIn, earliest, lastOf, stopwatch, TooLate, within } from './deadline';
import { isExpectedType } from './media-types';
import { representationsOf } from './representation';
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
export function createDelivery({ settings, ask, logError, now = Date.now, elapsed = stopwatch, pause }: Options) {
	const cache = createSharedCache();
	const version = createVersionClock(elapsed);
	const addresses = createCurrentAddresses();
	const asking = createAsking({ ask, version, elapsed, ...(pause && { pause }) });
	const underway = new Map<string, { response: Promise<StoredResponse>; join(deadline: Deadline): void }>();
	// One at a time: readers' requests need the processor more.
	const compressing = pLimit(1);

	/** Compresses a page as hard as it goes, after its first reader has been served. */
	const compressWell = async (key: string, { representations, headers }: StoredResponse): Promise<void> => {
		if (cache.get(key)?.representations !== representations) return;
		const best = await representationsOf(representations.identity.body, headers['content-type'] ?? '', 'best');
		const kept = cache.get(key);
		if (kept?.representations === representations) cache.set(key, { ...kept, representations: best }, now());
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
		cache.set(key, stored, now(), isSearch);
		if (stored.status === 200 && !isSearch && stored.representations !== kept?.representations)
			compressing(() => compressWell(key, stored)).catch((error: unknown) =>
				logError(`${key} er ikke komprimert så godt som mulig: ${String(error)}`),
			);
		return stored;
	};

	/** What is kept holds still: nothing has been made, and nothing has to be compressed. */
	const keepOn = ({ key, isSearch }: CacheRequest, kept: StoredResponse, answer: UpstreamResponse): StoredResponse => {
		version.seen(versionOf(answer.headers));
		const stored = renewed(kept, answer, now());
		cache.set(key, stored, now(), isSearch);
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
		/** True when the content has this, as far as is known, but nothing is kept of it that could stand in for Next. */
		lacks: (cacheRequest: CacheRequest): boolean =>
			addresses.has(cacheRequest) && !canStandIn(cacheRequest, cache.peek(cacheRequest.key)),
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
		/** Takes in what this server has found on its own pages: it is kept where no stranger can push it out. */
		adopt: ({ key }: CacheRequest): void => cache.adopt(key),
		isOurs: ({ key }: CacheRequest): boolean => cache.isOurs(key),
		currentVersion: version.current,
		cacheBytes: cache.bytes,
	};
}

export type Delivery = ReturnType<typeof createDelivery>;
