import pLimit from 'p-limit';
import type { Site } from '../site';
import { createAdmission, Overloaded } from './admission';
import { createVersionClock } from './content-version';
import { errorPageHeader } from './lifetimes';
import { isExpectedType } from './media-types';
import type { OriginResponse } from './origin-request';
import type { Question } from './question';
import { representationsOf } from './representation';
import { createSharedCache, lifetimeOf, type StoredResponse } from './shared-cache';
import { createShares } from './shares';
import { toStored, versionOf } from './stored-response';

/**
 * How an answer came about: from memory (`hit`), from memory while the origin is asked (`refreshing`), from the origin
 * (`miss`, `revalidated`), or from memory because the origin fails (`stale`).
 */
export type CacheResult = 'hit' | 'refreshing' | 'miss' | 'revalidated' | 'stale';

export interface Answer {
	response: StoredResponse;
	cache: CacheResult;
}

interface Options {
	site: Pick<Site, 'origin' | 'indexable' | 'hsts'>;
	/** Asks the origin, which has `timeout` ms. Rejects when it does not answer. */
	ask(question: Question, timeout: number): Promise<OriginResponse>;
	now?(): number;
	/** How long (ms) a reader for whom nothing is kept waits for an origin that cannot be reached. Default: not at all. */
	patience?: number;
}

/** Next is back a second after it died: an address that cannot be reached is tried again this often. */
const retryEveryMs = 200;
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);
/** How long Next may take for an answer: not long when there is another to give. */
const timeoutMs = { withStandIn: 2_000, without: 10_000 };
/** The version a page was made from is told every second: for so long its word holds. */
const confirmedForMs = 5_000;

/** The shared cache in front of Next: answers from memory, asks when it must, and stands in when Next fails. */
export function createDelivery({ site, ask, now = Date.now, patience = 0 }: Options) {
	const cache = createSharedCache();
	const admit = createAdmission();
	const shares = createShares();
	const version = createVersionClock(now);
	const underway = new Map<string, Promise<StoredResponse>>();
	// One at a time: readers' requests need the processor more.
	const compressing = pLimit(1);
	let originAnswers = true;

	const askOnce = async (question: Question, timeout: number): Promise<OriginResponse> => {
		try {
			const answer = await admit(question.isSearch, () => ask(question, timeout));
			originAnswers = true;
			return answer;
		} catch (error) {
			if (!(error instanceof Overloaded)) originAnswers = false;
			throw error;
		}
	};

	const askPatiently = async (question: Question, timeout: number, until: number): Promise<OriginResponse> => {
		try {
			return await askOnce(question, timeout);
		} catch (error) {
			if (now() >= until || !unreachable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
			await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
			return askPatiently(question, timeout, until);
		}
	};

	const askForCurrent = async (question: Question, hasStandIn: boolean): Promise<OriginResponse> => {
		const timeout = hasStandIn ? timeoutMs.withStandIn : timeoutMs.without;
		const until = hasStandIn ? now() : now() + patience;
		const answer = await askPatiently(question, timeout, until);
		if (!version.isPast(versionOf(answer.headers))) return answer;
		// The content changed while Next was at it: readers have seen newer.
		const second = await askPatiently(question, timeout, until);
		if (hasStandIn && version.isPast(versionOf(second.headers))) throw new Error('Next svarer med eldre innhold');
		return second;
	};

	/** Compresses a page as hard as it goes, after its first reader has been served. */
	const compressWell = async (key: string, { representations, headers }: StoredResponse): Promise<void> => {
		if (cache.get(key)?.representations !== representations) return;
		const best = await representationsOf(representations.identity.body, headers['content-type'] ?? '', 'best');
		const kept = cache.get(key);
		if (kept?.representations === representations) cache.set(key, { ...kept, representations: best }, now());
	};

	/** Whether a response may be served although the origin fails. */
	const canStandIn = (kept: StoredResponse | undefined): kept is StoredResponse =>
		kept !== undefined && now() < kept.usableUntil;

	const fetchAndStore = async (question: Question): Promise<StoredResponse> => {
		const { key, isSearch } = question;
		const kept = cache.get(key);
		const answer = await askForCurrent(question, canStandIn(kept));
		if (answer.status >= 500) throw new Error(`Next svarte ${answer.status}`);
		if (!isExpectedType(question.path, answer.status, answer.headers['content-type']))
			throw new Error(
				`Next svarte med ${answer.headers['content-type'] ?? 'noe uten medietype'}, som ikke hører hjemme her`,
			);
		version.seen(versionOf(answer.headers));
		const stored = await (notFoundPage(question, answer) ?? toStored(question, answer, site, now(), kept));
		cache.set(key, stored, now(), isSearch);
		if (stored.status === 200 && !isSearch && stored.representations !== kept?.representations)
			void compressing(() => compressWell(key, stored));
		return stored;
	};

	/** An address without a page: one 404 page for each language is kept, not one for each address that somebody makes up. */
	const notFoundPage = (
		question: Question,
		{ headers, status }: OriginResponse,
	): Promise<StoredResponse> | undefined => {
		const path = headers[errorPageHeader];
		if (status !== 404 || typeof path !== 'string' || path === question.path) return undefined;
		const page = answerTo({ path, language: question.language, key: path, isSearch: false });
		const lifetime = lifetimeOf(status, headers['cache-control'], now());
		return page.then(({ response }) => ({ ...response, ...lifetime, status, borrowed: true }));
	};

	/** Readers who ask for the same thing at the same time wait for one question to the origin. */
	const collapsed = (question: Question): Promise<StoredResponse> => {
		const known = underway.get(question.key);
		if (known) return known;
		const asking = fetchAndStore(question).finally(() => underway.delete(question.key));
		underway.set(question.key, asking);
		return asking;
	};

	const atHand = (question: Question): Answer | undefined => {
		const kept = cache.get(question.key);
		if (!kept || version.isOutdated(kept.version)) return undefined;
		const moment = now();
		if (moment < kept.freshUntil) return { response: kept, cache: 'hit' };
		const mayRefresh = kept.refreshUntil > kept.freshUntil && moment < kept.usableUntil;
		if (!mayRefresh || (moment >= kept.refreshUntil && !version.isConfirmed(kept.version, confirmedForMs)))
			return undefined;
		// Nobody waits for it, and the next probe tells whether the origin fails.
		if (originAnswers) collapsed(question).catch(() => undefined);
		return { response: kept, cache: 'refreshing' };
	};

	const answerTo = async (question: Question, client?: string): Promise<Answer> => {
		const ready = atHand(question);
		if (ready) return ready;
		const kept = cache.get(question.key);
		const mayStandIn = canStandIn(kept);
		if (mayStandIn && !originAnswers) return { response: kept, cache: 'stale' };
		const leave = client === undefined ? undefined : shares.enter(client, question.isSearch);
		try {
			return { response: await collapsed(question), cache: kept ? 'revalidated' : 'miss' };
		} catch (error) {
			if (mayStandIn) return { response: kept, cache: 'stale' };
			throw error;
		} finally {
			leave?.();
		}
	};

	return {
		/** What may be served at once, without waiting for the origin; undefined when there is nothing. */
		atHand,
		/**
		 * The response to a question of `client`, who has no more than a fair share; without one, of this server itself.
		 *
		 * @throws {Overloaded} when too many are waiting for the origin.
		 * @throws {Error} when the origin fails and nothing is kept that may stand in.
		 */
		answer: answerTo,
		/** Takes in a probe's answer: whether the origin answers, and the content version that it shows. */
		noteProbe: (answer: Pick<OriginResponse, 'headers'> | undefined, askedAt: number): void => {
			originAnswers = answer !== undefined;
			if (answer && versionOf(answer.headers)) version.reported(versionOf(answer.headers), askedAt);
		},
		/** Takes in what this server has found on its own pages: it is kept where no stranger can push it out. */
		adopt: ({ key }: Question): void => cache.adopt(key),
		isOurs: ({ key }: Question): boolean => cache.isOurs(key),
		currentVersion: version.current,
		cacheBytes: cache.bytes,
	};
}

export type Delivery = ReturnType<typeof createDelivery>;
