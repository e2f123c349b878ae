import { setImmediate as othersFirst } from 'node:timers/promises';
import type { MirrorList } from '../contract';
import { currentDocuments } from '../documents/current-documents';
import { addressesOf } from './mirror-list';

/** So long (ms) readers may wait while versions are worked out. */
const longestBlockMs = 10;

/**
 * What a mirror of the site as it is now must hold.
 *
 * @throws {Error} when the content folder cannot be read and no earlier content is known.
 */
export async function currentMirrorList(): Promise<MirrorList> {
	const { site, version, status, documents } = await currentDocuments();
	const { documents: addresses, ...others } = addressesOf(site, status.addresses);
	const versions: MirrorList['documents'] = [];
	let since = performance.now();
	for (const address of addresses) {
		const documentVersion = documents.versionOf(site, address);
		if (documentVersion === undefined) throw new Error(`${address} har ikke noe dokument.`);
		versions.push([address, documentVersion]);
		if (performance.now() - since < longestBlockMs) continue;
		await othersFirst();
		since = performance.now();
	}
	return { version, unreadableSince: status.unreadableSince, documents: versions, ...others };
}
