import { createHash } from 'node:crypto';
import { etagOf } from './representation';
import type { StoredResponse } from './shared-cache';

type Times = Pick<StoredResponse, 'version' | 'storedAt' | 'freshUntil' | 'refreshUntil' | 'usableUntil'>;

/** What this process has read or written in a file. */
interface Known {
	says: string;
	/** When (ms since 1970) the response that is written there was stored. */
	writtenFor: number;
	/** By which the upstream knows what it made. */
	entityTag: string | undefined;
	times: Times;
}

/** What is known of a file without reading it. */
interface Entry {
	bytes: number;
	/** Undefined for what an earlier process left, until it is read. */
	known: Known | undefined;
}

/** The files of a folder of documents by their names, and how many bytes they are in all. */
export function createDocumentEntries() {
	const entries = new Map<string, Entry>();
	let total = 0;
	return {
		get: (name: string): Entry | undefined => entries.get(name),
		has: (name: string): boolean => entries.has(name),
		/** Takes in what a file is now; undefined when it is gone. */
		note: (name: string, entry: Entry | undefined): void => {
			total += (entry?.bytes ?? 0) - (entries.get(name)?.bytes ?? 0);
			if (entry) entries.set(name, entry);
			else entries.delete(name);
		},
		clear: (): void => {
			entries.clear();
			total = 0;
		},
		bytes: (): number => total,
	};
}

/**
 * Names all that readers get: which version of the content it was last shown for is known again in a moment. The headers
 * themselves take 2 kB, of each of ten thousand documents.
 */
export function saidBy({ status, headers, representations }: StoredResponse): string {
	const said = `${status} ${etagOf(representations, 'br')} ${JSON.stringify(headers)}`;
	return createHash('sha256').update(said).digest('base64url');
}

/** The moments of a response, without what it says. */
export function timesOf({ version, storedAt, freshUntil, refreshUntil, usableUntil }: StoredResponse): Times {
	return { version, storedAt, freshUntil, refreshUntil, usableUntil };
}

/** What is known of a file once this response has been written to it, or read from it. */
export function knownOf(response: StoredResponse): Known {
	return {
		says: saidBy(response),
		writtenFor: response.storedAt,
		entityTag: response.entityTag,
		times: timesOf(response),
	};
}

/** What depends on the content is asked for again before it counts as fresh: nobody knows what has changed meanwhile. */
export function asOld(response: StoredResponse): StoredResponse {
	const { version, storedAt } = response;
	return version === '' ? response : { ...response, freshUntil: storedAt, refreshUntil: storedAt + 1 };
}
