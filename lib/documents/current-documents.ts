import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { currentRegistry } from '../content/store/registry';
import type { ContentStatus } from '../contract';
import { messagesOf } from '../i18n/messages';
import { type Locale, locales } from '../i18n/routing';
import { processWidePlace } from '../process-wide';
import { readSettings } from '../settings';
import { createDocuments, type Documents } from './documents';
import { textLabels } from './shown-text';
import type { SiteDocument } from './types';

const isDevelopment = process.env.NODE_ENV === 'development';

const place = processWidePlace<Promise<Documents>>('documents');

/**
 * The site as it is now, its content version, and its documents.
 *
 * @throws {Error} while the content folder cannot be used and no earlier content is known.
 */
export async function currentDocuments() {
	place.value ??= openDocuments();
	const documents = await place.value;
	const { site, version, status } = await currentRegistry();
	return { site, version, status, documents };
}

/**
 * The document that the proxy has named for this request, whatever has become of the content since: what a response says
 * of its version is so true. Without a name, the one at the address now.
 *
 * @throws {Error} when the named document is no longer there, nor the same now.
 */
export async function documentAt(address: string, version: string | null): Promise<SiteDocument | undefined> {
	const { site, documents } = await currentDocuments();
	const named = version === null ? undefined : documents.handedOver(version);
	if (named) return named;
	const now = documents.at(site, address);
	// In development, the proxy is a bundle of its own.
	if (version !== null && now?.version !== version && !isDevelopment)
		throw new Error(`Innholdet på ${address} er endret siden det ble spurt etter.`);
	return now?.document;
}

/** How the content is, with the versions of its documents as far as they are known. */
export async function contentStatus(): Promise<ContentStatus> {
	const { site, status, documents } = await currentDocuments();
	const versions = await documents.knownVersions(site, status.addresses, othersFirst);
	return { ...status, versions };
}

async function openDocuments(): Promise<Documents> {
	const labels = await Promise.all(
		locales.map(async (locale) => [locale, textLabels(locale, await messagesOf(locale))] as const),
	);
	const { origin, indexable } = readSettings();
	return createDocuments({
		labels: Object.fromEntries(labels) as Record<Locale, (typeof labels)[number][1]>,
		settings: { origin, indexable },
		build: isDevelopment ? '' : await readBuildId(),
	});
}

/** What names the code that documents are made by: it lies where the build is (next.config.mjs). */
function readBuildId(): Promise<string> {
	return readFile(resolve(/* turbopackIgnore: true */ process.env.BUILD_FOLDER ?? '.next', 'BUILD_ID'), 'utf8');
}
