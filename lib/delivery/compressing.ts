import pLimit from 'p-limit';
import { isBest, plainBody, type Representations, representationsOf } from './representation';
import type { StoredResponse } from './shared-cache';

interface Options {
	/** What is kept under a key now. */
	find(key: string): StoredResponse | undefined | Promise<StoredResponse | undefined>;
	/** Puts a response in the place of the one that has these representations, if that is still there. */
	replace(key: string, previous: Representations, response: StoredResponse): void;
	/** Resolves when there is processor time to spare. */
	mayBegin(): Promise<unknown>;
	logError(message: string): void;
}

/**
 * Compresses documents as hard as it goes, after their first readers have been served. One at a time: readers' requests need the
 * processor more.
 */
export function createCompressing({ find, replace, mayBegin, logError }: Options) {
	const oneAtATime = pLimit(1);
	const waiting = new Set<string>();

	const compress = async (key: string): Promise<void> => {
		await mayBegin();
		waiting.delete(key);
		const kept = await find(key);
		if (!kept || isBest(kept.representations)) return;
		const { representations, headers } = kept;
		const body = await plainBody(representations);
		const best = await representationsOf(body, headers['content-type'] ?? '', 'best');
		replace(key, representations, { ...kept, representations: best });
	};

	/** Has a page that is kept compressed, unless that is done. */
	return (key: string, { status, representations }: StoredResponse): void => {
		if (status !== 200 || isBest(representations) || waiting.has(key)) return;
		waiting.add(key);
		oneAtATime(() => compress(key)).catch((error: unknown) =>
			logError(`${key} er ikke komprimert så godt som mulig: ${String(error)}`),
		);
	};
}
