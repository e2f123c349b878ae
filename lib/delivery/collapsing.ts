import type { CacheRequest } from './cache-request';
import { type Deadline, lastOf, TooLate, within } from './deadline';
import type { StoredResponse } from './shared-cache';

type Fetch = (cacheRequest: CacheRequest, deadline: Deadline) => Promise<StoredResponse>;

/**
 * Readers who ask for the same thing at the same time wait for one request to the upstream («request collapsing»), which has time
 * until the last of them gives up.
 */
export function createCollapsing(fetch: Fetch) {
	const underway = new Map<string, { response: Promise<StoredResponse>; join(deadline: Deadline): void }>();

	const collapsed: Fetch = (cacheRequest, deadline) => {
		const known = underway.get(cacheRequest.key);
		known?.join(deadline);
		if (known) return known.response;
		const last = lastOf(deadline);
		const response = fetch(cacheRequest, last).finally(() => underway.delete(cacheRequest.key));
		underway.set(cacheRequest.key, { response, join: last.join });
		return response;
	};

	/**
	 * The response to a cache request, by a deadline.
	 *
	 * @throws {TooLate} when the deadline passes first; else what `fetch` throws.
	 */
	const waitFor: Fetch = async (cacheRequest, deadline) => {
		const isMine = !underway.has(cacheRequest.key);
		try {
			return await within(collapsed(cacheRequest, deadline), deadline);
		} catch (error) {
			// An earlier reader's cache request ran out of its time: this reader has some left for another.
			if (isMine || !(error instanceof TooLate) || deadline.remaining() <= 0) throw error;
			return waitFor(cacheRequest, deadline);
		}
	};
	return waitFor;
}
