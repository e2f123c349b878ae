import type { MirrorList } from '../contract';
import type { Entry, Manifest } from './manifest';

/** What is known of a document that lies in the mirror, its headers with it. */
export type Held = Omit<Entry, 'headers'> & { headers: Record<string, string> };

/** The documents of a mirror, by address. */
export function heldIn({ entries, headers }: Manifest): Map<string, Held> {
	return new Map(
		Object.entries(entries).map(([address, entry]) => [address, { ...entry, headers: headers[entry.headers] ?? {} }]),
	);
}

interface Parts {
	release: string;
	list: MirrorList;
	held: ReadonlyMap<string, Held>;
	/** What the site has now; whatever else is held has gone. */
	addresses: readonly string[];
	redirects: Record<keyof Manifest['redirects'], Record<string, string>>;
}

/**
 * The manifest of a mirror. The same site makes the same one, whatever the mirror before had.
 *
 * @throws {Error} when two addresses would be one file, or something that the site has is not held.
 */
export function manifestOf({ release, list, held, addresses, redirects }: Parts): Manifest {
	const { numberOf, sets } = createHeaderSets();
	const moved = numberOf(redirects.moved);
	const negotiated = numberOf(redirects.negotiated);
	const addressOf = new Map<string, string>();
	const entries = addresses.map((address): [string, Entry] => {
		const document = held.get(address);
		if (!document) throw new Error(`${address} mangler i speilet.`);
		const other = addressOf.get(document.file);
		if (other !== undefined && other !== address)
			throw new Error(`${address} og ${other} ville blitt samme fil, ${document.file}.`);
		addressOf.set(document.file, address);
		return [address, { ...document, headers: numberOf(document.headers) }];
	});
	return {
		release,
		content: list.version.replace(/^\d+-/, ''),
		entries: Object.fromEntries(entries),
		headers: sets,
		redirects: { moved, negotiated },
		moved: list.moved,
		negotiated: list.negotiated,
		gone: list.gone,
	};
}

/** Most documents have the same headers as many others: each set of them is kept once. */
function createHeaderSets() {
	const sets: Record<string, string>[] = [];
	const numbers = new Map<string, number>();
	const numberOf = (headers: Record<string, string>): number => {
		const key = JSON.stringify(Object.entries(headers).sort());
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, sets.length);
		return sets.push(headers) - 1;
	};
	return { sets, numberOf };
}
