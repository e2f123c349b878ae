import { type ContentStatus, errorPageHeader } from '../contract';
import type { Settings } from '../settings';
import { askMs, createAsking } from './asking';
import type { CacheRequest } from './cache-request';
import { createCollapsing } from './collapsing';
import { createVersionClock } from './content-version';
import { type Deadline, deadlineIn, earliest, stopwatch } from './deadline';
import { createKeptResponses, type Documents } from './kept-responses';
import { isExpectedType, staticPrefix } from './media-types';
import { lifetimeOf, type StoredResponse } from './shared-cache';
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
	settings: Pick<Settings, 'origin' | 'indexable' | 'hsts' | 'trustsProxy'>;
	/** Asks the upstream. Rejects when it does not answer by the deadline. */
	ask(cacheRequest: CacheRequest, deadline: Deadline): Promise<UpstreamResponse>;
	/** Where documents are kept for the next process, and for want of room. */
	documents: Documents;
	/** Resolves when there is processor time to spare for compressing; at once, unless said. */
	mayCompress?(): Promise<unknown>;
	/** Something that should not happen, and that no reader notices. */
	logError(message: string): void;
	/** The time (ms since 1970), which decides how old things are. */
	now?(): number;
	/** A clock that nobody sets, which decides how long anybody waits. */
	elapsed?(): number;
	/** Waits so long (ms) before an upstream that cannot be reached is asked again. */
	pause?(ms: number): Promise<unknown>;
}

/** The version a page was made from is told twice a second: for so long its word holds. */
const confirmedForMs = 5_000;

/** The site says of which content an address is no part, but for the build's files. A «not found» of Next's own may be any fault. */
function isDecided({ path }: CacheRequest, { headers }: UpstreamResponse): boolean {
	return path.startsWith(staticPrefix) || versionOf(headers) !== '';
}

/** The shared cache in front of Next: answers from memory, asks when it must, and stands in when Next fails. */
export function createDelivery({
	settings,
	ask,
	documents,
	mayCompress = () => Promise.resolve(),
	logError,
	now = Date.now,
	elapsed = stopwatch,
	pause,
}: Options) {
	const responses = createKeptResponses({ documents, mayCompress, logError, now });
	const version = createVersionClock(elapsed);
	const asking = createAsking({ ask, version, elapsed, ...(pause && { pause }) });

	const fetchAndStore = async (cacheRequest: CacheRequest, deadline: Deadline): Promise<StoredResponse> => {
		const kept = responses.get(cacheRequest);
		const question = kept?.entityTag ? { ...cacheRequest, kept: kept.entityTag } : cacheRequest;
		const answer = await asking.askForCurrent(question, deadline, responses.canStandIn(cacheRequest, kept));
		if (answer.status === 304 && kept) return keepOn(cacheRequest, responses.get(cacheRequest) ?? kept, answer);
		if (answer.status >= 500) throw new Error(`Next svarte ${answer.status}`);
		if (!isExpectedType(cacheRequest.path, answer.status, answer.headers['content-type']))
			throw new Error(
				`Next svarte med ${answer.headers['content-type'] ?? 'noe uten medietype'}, som ikke hører hjemme her`,
			);
		if (answer.status === 404 && !isDecided(cacheRequest, answer))
			throw new Error('Next svarte 404 uten å ha sett etter i innholdet');
		version.seen(versionOf(answer.headers));
		const stored = await (notFoundPage(cacheRequest, answer, deadline) ??
			toStored(cacheRequest, answer, settings, now(), kept));
		responses.keep(cacheRequest, stored);
		return stored;
	};

	/** What is kept holds still: nothing has been made, and nothing has to be compressed. */
	const keepOn = (cacheRequest: CacheRequest, kept: StoredResponse, answer: UpstreamResponse): StoredResponse => {
		version.seen(versionOf(answer.headers));
		const stored = renewed(kept, answer, now());
		responses.keep(cacheRequest, stored);
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

	const waitFor = createCollapsing(fetchAndStore);

	const atHand = (cacheRequest: CacheRequest): Answer | undefined => {
		const kept = responses.get(cacheRequest);
		if (!kept || version.isOutdated(kept.version)) return undefined;
		const moment = now();
		if (moment < kept.freshUntil) return { response: kept, cache: 'hit' };
		const isConfirmed = version.isConfirmed(kept.version, confirmedForMs);
		// A document is made of the content alone: asked for it, Next could say no more than that it holds still.
		if (isConfirmed && kept.entityTag && !cacheRequest.isSearch) {
			responses.renew(cacheRequest, kept);
			return { response: kept, cache: 'hit' };
		}
		const mayRefresh = kept.refreshUntil > kept.freshUntil && moment < kept.usableUntil;
		if (!mayRefresh || (moment >= kept.refreshUntil && !isConfirmed)) return undefined;
		// Nobody waits for it, and the next probe tells whether the upstream fails.
		if (asking.upstreamAnswers()) waitFor(cacheRequest, deadlineIn(askMs.withStandIn, elapsed)).catch(() => undefined);
		return { response: kept, cache: 'refreshing' };
	};

	const answerTo = async (cacheRequest: CacheRequest, deadline: Deadline): Promise<Answer> => {
		const recalled = responses.recall(cacheRequest);
		if (recalled) await recalled;
		const ready = atHand(cacheRequest);
		if (ready) return ready;
		const kept = responses.get(cacheRequest);
		const mayStandIn = responses.canStandIn(cacheRequest, kept);
		if (mayStandIn && !asking.upstreamAnswers()) return { response: kept, cache: 'stale' };
		// Who searches while Next is away hears «later» soon, but not so soon that a start of it, which takes a second or two, is missed.
		const isSoon = mayStandIn || (cacheRequest.isSearch && asking.upstreamIsAway());
		const patience = isSoon ? earliest(deadline, deadlineIn(askMs.withStandIn, elapsed)) : deadline;
		try {
			return { response: await waitFor(cacheRequest, patience), cache: kept ? 'revalidated' : 'miss' };
		} catch (error) {
			if (responses.canStandIn(cacheRequest, kept)) return { response: kept, cache: 'stale' };
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
		 * @throws {Error} when the upstream fails and nothing is kept that may stand in; soon for a search while it is known to be away.
		 */
		answer: answerTo,
		/** What is kept of the content as it is, however old; nobody is asked. For whoever fetches before readers do. */
		recalled: async (cacheRequest: CacheRequest): Promise<StoredResponse | undefined> => {
			responses.adopt(cacheRequest);
			await responses.recall(cacheRequest);
			const kept = responses.peek(cacheRequest);
			return responses.canStandIn(cacheRequest, kept) && !version.isOutdated(kept.version) ? kept : undefined;
		},
		lacks: responses.lacks,
		/** Whether what is kept is of the content as it is, as far as is known without reading it. */
		isCurrent: (cacheRequest: CacheRequest): boolean => {
			const shownFor = responses.versionOf(cacheRequest);
			return shownFor !== undefined && !version.isOutdated(shownFor);
		},
		/** Takes in a probe's answer, asked at `askedAt` (`elapsed`): whether the upstream answers, and its content version. */
		noteProbe: (answer: Pick<UpstreamResponse, 'headers'> | undefined, askedAt: number): void => {
			// A Next that has no content answers whoever asks how it is, and has nothing else to say.
			const told = answer ? versionOf(answer.headers) : '';
			asking.noteProbe(told !== '');
			if (told !== '') version.reported(told, askedAt);
		},
		noteAddresses: responses.noteAddresses,
		/** Takes in which documents the content makes now: what is kept of those that have not changed holds on. */
		noteVersions: (status: Pick<ContentStatus, 'version' | 'addresses' | 'versions'>): void => {
			version.seen(status.version);
			if (status.version === version.current()) responses.confirm(status);
		},
		adopt: responses.adopt,
		isOurs: responses.isOurs,
		currentVersion: version.current,
		cacheBytes: responses.bytes,
	};
}

export type Delivery = ReturnType<typeof createDelivery>;
