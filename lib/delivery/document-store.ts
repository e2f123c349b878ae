import { readFile } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { replaceFile } from '../content/store/replace-file';
import { deadlineIn, stopwatch, TooLate, within } from './deadline';
import { asOld, createDocumentEntries, knownOf, saidBy, timesOf } from './document-entries';
import { decodeDocument, encodeDocument } from './document-file';
import { forgetFolders, listDocuments, nameOf } from './document-folder';
import { reasonOf } from './reason';
import type { StoredResponse } from './shared-cache';

/** Ten thousand pages take a sixth of it. What is over is not kept: it is asked for again after a restart. */
const mostBytes = 768 * 1024 * 1024;
/** No document is so large: a file that is has come from elsewhere, and would only fill the memory. */
const mostBytesOfOne = 16 * 1024 * 1024;
/** A document that has not changed is written again this often (ms): by the time in it, it may stand in for a day. */
const rewriteAfterMs = 3_600_000;
/** Between two writes (ms): readers' requests need the processor and the disk more. */
const restMs = 5;
/** A disk that hangs keeps nobody waiting for longer (ms); the site then goes on without it. */
const patienceMs = { open: 3_000, read: 2_000 };
const remindEveryMs = 60_000;
/** So many may wait to be written: where the disk is slower than the site, a document is left to the next time it is kept. */
const mayWait = 500;

/** That of `node:fs/promises` takes twice the processor time (90 µs for a page, measured), of which a large site reads thousands. */
const readWhole = promisify(readFile);

interface Options {
	log(level: 'info' | 'error', message: string): void;
	/** Milliseconds since 1970. */
	now?(): number;
	maxBytes?: number;
	rest?(): Promise<unknown>;
}

/**
 * Keeps documents in a folder, a file for each, so that a restart finds them again. All writing is done beside the requests, one file
 * at a time. Nothing that can be wrong with folder or files is ever more than a document that is not there.
 */
export function createDocumentStore({
	log,
	now = Date.now,
	maxBytes = mostBytes,
	rest = () => pause(restMs, undefined, { ref: false }),
}: Options) {
	let folder: string | undefined;
	const entries = createDocumentEntries();
	/** What is to be written, or taken away, since nothing is given. */
	const pending = new Map<string, StoredResponse | undefined>();
	const reading = new Map<string, Promise<StoredResponse | undefined>>();
	let isWriting = false;
	let saidAt = Number.NEGATIVE_INFINITY;
	let mayBeShown = false;
	let isUsable = true;
	let notKept = 0;
	let hasBegun = false;
	let begin: () => void = () => {};
	const begun = new Promise<void>((resolve) => {
		begin = () => {
			hasBegun = true;
			resolve();
		};
	});

	const complain = (message: string): void => {
		if (stopwatch() - saidAt < remindEveryMs) return;
		saidAt = stopwatch();
		log('error', `${message} Nettstedet går videre uten, og starter saktere neste gang.`);
	};

	/** Goes on without: a disk that hangs would keep the next reader waiting too, and what waits to be written take memory. */
	const abandon = (): void => {
		isUsable = false;
		folder = undefined;
		pending.clear();
		entries.clear();
	};

	const write = async (place: string, key: string, response: StoredResponse): Promise<void> => {
		const name = nameOf(key);
		const file = encodeDocument(key, response);
		const before = entries.get(name)?.bytes ?? 0;
		if (file.length > mostBytesOfOne || entries.bytes() - before + file.length > maxBytes) {
			notKept += 1;
			complain(`Det er ikke plass til flere sider i ${place} (høyst ${Math.round(maxBytes / 1024 / 1024)} MB).`);
			return;
		}
		await replaceFile(join(place, name), file, { flush: false });
		entries.note(name, { bytes: file.length, known: knownOf(response) });
	};

	const drain = async (): Promise<void> => {
		if (isWriting || folder === undefined) return;
		isWriting = true;
		for (let [next] = pending; next && folder !== undefined; [next] = pending) {
			const [key, response] = next;
			try {
				if (response) await write(folder, key, response);
				else await rm(join(folder, nameOf(key)), { force: true });
			} catch (error) {
				if (response) notKept += 1;
				complain(`Sider kan ikke lagres i ${folder}: ${reasonOf(error)}.`);
			}
			if (!response) entries.note(nameOf(key), undefined);
			// It may have been kept anew in the meantime.
			if (pending.get(key) === response) pending.delete(key);
			await rest();
		}
		isWriting = false;
	};

	const readFrom = async (place: string, key: string): Promise<StoredResponse | undefined> => {
		const name = nameOf(key);
		try {
			const file = await within(readWhole(join(place, name)), deadlineIn(patienceMs.read));
			const response = decodeDocument(key, file);
			if (!response) throw new Error('innholdet er ikke det som ble skrevet');
			const { known } = entries.get(name) ?? {};
			entries.note(name, { bytes: file.length, known: known ?? knownOf(asOld(response)) });
			return { ...response, ...(known?.times ?? timesOf(asOld(response))) };
		} catch (error) {
			complain(`${join(place, name)} kan ikke brukes: ${reasonOf(error)}.`);
			if (error instanceof TooLate) abandon();
			else entries.note(name, undefined);
			return undefined;
		}
	};

	const read = async (key: string): Promise<StoredResponse | undefined> => {
		await begun;
		if (pending.has(key)) return pending.get(key);
		if (!mayBeShown || folder === undefined || !entries.has(nameOf(key))) return undefined;
		const underway = reading.get(key) ?? readFrom(folder, key).finally(() => reading.delete(key));
		reading.set(key, underway);
		return underway;
	};

	return {
		/** Takes a folder into use; `ofOthers` begins the names of folders beside it that earlier builds have left. */
		open: async (place: string, ofOthers: string): Promise<void> => {
			try {
				const found = await within(listDocuments(place), deadlineIn(patienceMs.open));
				for (const [name, bytes] of found) if (bytes <= mostBytesOfOne) entries.note(name, { bytes, known: undefined });
				folder = place;
				void drain();
				void forgetFolders(place, ofOthers).catch(() => undefined);
			} catch (error) {
				complain(`${place} kan ikke brukes: ${reasonOf(error)}.`);
				abandon();
			}
		},
		/** Whoever reads has waited for this: what an earlier process has left has been found, and may be shown or not. */
		begin: (): void => begin(),
		/** From now on, what an earlier process has left may be shown. */
		release: (): void => {
			mayBeShown = true;
		},
		/** True for what could stand in for Next, as far as is known without reading it. */
		has: (key: string): boolean => {
			const written = pending.get(key);
			if (written || pending.has(key)) return written !== undefined && written.usableUntil > now();
			const entry = entries.get(nameOf(key));
			return mayBeShown && entry !== undefined && (entry.known?.times.usableUntil ?? Number.POSITIVE_INFINITY) > now();
		},
		/** The content version that what could stand in was last shown for; undefined where only reading it would tell. */
		versionOf: (key: string): string | undefined => {
			const times = pending.has(key) ? pending.get(key) : mayBeShown && entries.get(nameOf(key))?.known?.times;
			return times && times.usableUntil > now() ? times.version : undefined;
		},
		/** Takes in that what is kept holds for a content version too, if it is what goes by this entity tag. */
		confirm: (key: string, entityTag: string, version: string): void => {
			const { known } = entries.get(nameOf(key)) ?? {};
			if (known?.entityTag === entityTag) known.times = { ...known.times, version };
		},
		/** What is kept, whole and as it was; what an earlier process left counts as old. Undefined at once when there is nothing. */
		read: (key: string): Promise<StoredResponse | undefined> | undefined =>
			hasBegun && !pending.has(key) && !entries.has(nameOf(key)) ? undefined : read(key),
		/** Has a response written, soon. */
		keep: (key: string, response: StoredResponse): void => {
			const { known } = entries.get(nameOf(key)) ?? {};
			const isWritten = known?.says === saidBy(response) && response.storedAt - known.writtenFor < rewriteAfterMs;
			if (isWritten && !pending.has(key)) {
				known.times = timesOf(response);
				return;
			}
			if (!isUsable) notKept += 1;
			if (!isUsable || (pending.size >= mayWait && !pending.has(key))) return;
			pending.set(key, response);
			void drain();
		},
		/** Has what was kept taken away. */
		forget: (key: string): void => {
			if (!isUsable || (!pending.has(key) && !entries.has(nameOf(key)))) return;
			pending.set(key, undefined);
			void drain();
		},
		/** Bytes on disk. */
		bytes: entries.bytes,
		/** How many times a document could not be kept: no room, a disk that is full or read-only, a folder that cannot be used. */
		notKept: (): number => notKept,
		/** Resolves when all that was to be written is. */
		idle: async (): Promise<void> => {
			while (pending.size > 0) await pause(1);
		},
	};
}

export type DocumentStore = ReturnType<typeof createDocumentStore>;
