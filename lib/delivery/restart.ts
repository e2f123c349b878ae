import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scanContent } from '../content/store/scan';
import type { ContentStatus } from '../contract';
import type { Settings } from '../settings';
import { deadlineIn, within } from './deadline';
import type { Delivery } from './delivery';
import type { DocumentStore } from './document-store';
import { type KeptList, readList, writeList } from './kept-list';
import { reasonOf } from './reason';

/** A folder that cannot be looked through in so long (ms) is not known to be as it was. */
const scanMs = 3_000;

interface Options {
	settings: Settings;
	/** Files that differ between any two builds. */
	buildFiles: readonly URL[];
	documents: DocumentStore;
	delivery: Pick<Delivery, 'noteAddresses'>;
	log(level: 'info' | 'error', message: string): void;
	now?(): number;
}

/**
 * Carries what this server keeps over a restart: its documents, and the list of what the content has.
 *
 * What an earlier process kept is shown only while it is known what the content has, for something may have been withdrawn
 * meanwhile. That is known when Next has told it; and before that, or if Next never comes, when the content folder is to the last
 * file as it was when the list was made, and no publishing date has passed since. Else readers wait for Next, as at a first start.
 */
export function createRestart({ settings, buildFiles, documents, delivery, log, now = Date.now }: Options) {
	let listFile: string | undefined;
	let list: KeptList | undefined;

	const stillHolds = async ({ folder, nextChange }: KeptList): Promise<boolean> => {
		if (nextChange !== null && now() >= nextChange) return false;
		const scan = within(scanContent(settings.contentDir), deadlineIn(scanMs)).catch(() => undefined);
		return (await scan)?.signature === folder;
	};

	/** Notes what the content has; what is kept of addresses that it had goes. */
	const learn = (known: KeptList, before: KeptList | undefined): void => {
		const has = new Set(known.addresses);
		for (const address of before?.addresses ?? []) if (!has.has(address)) documents.forget(address);
		delivery.noteAddresses(known);
		documents.release();
	};

	const save = async (): Promise<void> => {
		if (list === undefined || listFile === undefined) return;
		const file = listFile;
		await writeList(file, list).catch((error: unknown) => log('error', `${file} kan ikke lagres: ${reasonOf(error)}.`));
	};

	return {
		/** Opens what an earlier process of the same build has left. True when it may be shown before Next has answered. */
		open: async (): Promise<boolean> => {
			const ofSite = `dokumenter-${shortHash([settings.contentDir])}-`;
			const folder = join(settings.stateDir, ofSite + shortHash(await whatDecides(settings, buildFiles)));
			const file = join(folder, 'adresser');
			const opened = documents.open(folder, ofSite);
			const kept = await readList(file).catch((error: unknown) => {
				log('error', `${file} kan ikke brukes: ${reasonOf(error)}.`);
				return undefined;
			});
			const holds = kept !== undefined && (await stillHolds(kept));
			await opened;
			listFile = file;
			// Next may have been faster, and knows better.
			if (list) learn(list, kept);
			else if (holds) learn(kept, undefined);
			if (list) await save();
			else list = kept;
			documents.begin();
			return holds;
		},
		/** Takes in what Next tells of the content, and keeps it for the next start. */
		noteStatus: (status: ContentStatus): void => {
			const { version, addresses, folder, nextChange } = status;
			const isNews = version !== list?.version || folder !== list.folder || nextChange !== list.nextChange;
			learn(status, list);
			list = { version, addresses, folder, nextChange };
			if (isNews) void save();
		},
	};
}

/** All that decides what a document says, besides the content: another build or setting has documents of its own. */
async function whatDecides(settings: Settings, buildFiles: readonly URL[]): Promise<(string | Buffer)[]> {
	const { origin, indexable, hasPublicAddress, trustsProxy, hsts } = settings;
	const files = await Promise.all(buildFiles.map((file) => readFile(file)));
	return [JSON.stringify({ origin, indexable, hasPublicAddress, trustsProxy, hsts }), ...files];
}

function shortHash(parts: readonly (string | Buffer)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex').slice(0, 12);
}
