import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { siteStatus } from '../content/store/content-status';
import type { Registry } from '../content/store/content-store';
import type { SiteContent } from '../content/types';
import { Refusal } from '../editing/refusal';
import { createWorkspaceReader, type Workspace } from '../editing/workspace';
import { processWide } from '../process-wide';
import { readSettings } from '../settings';

/** How often, and after how long (ms), a folder that somebody is saving in is read again. */
const mostTries = 300;
const waitMs = 100;

/**
 * The content folder as it is now, unsaved changes of nobody in it. One reader for all rooms, which Next bundles apart.
 *
 * @throws {Refusal} when somebody writes in it at the moment.
 * @throws {Error} when the folder cannot be read.
 */
export async function currentWorkspace(now: number = Date.now()): Promise<Workspace> {
	const read = processWide('workshop-reader', () => createWorkspaceReader(readSettings().contentDir));
	for (let tries = 1; ; tries += 1) {
		const begunAt = performance.now();
		try {
			const workspace = await read(now);
			Object.assign(lastRead(), { workspace, at: now, begunAt });
			return workspace;
		} catch (error) {
			// A save takes a moment: whoever only looks waits for it.
			if (!(error instanceof Refusal) || tries === mostTries) throw error;
			await pause(waitMs);
		}
	}
}

/** So old (ms) may what is known of the folder be for a picture of a text: looking at ten thousand files takes longer than all the rest. */
const recentMs = 10_000;

interface LastRead {
	workspace?: Workspace;
	/** The moment that it shows (ms since 1970). */
	at: number;
	/** When the reading began, and when the workshop last wrote in the folder (`performance.now()`). */
	begunAt: number;
	writtenAt: number;
}

const lastRead = () => processWide('workshop-last-read', (): LastRead => ({ at: 0, begunAt: 0, writtenAt: 0 }));

/** Takes in that the workshop has written in the folder: what was read before is no longer what is there. */
export function noteWritten(): void {
	lastRead().writtenAt = performance.now();
}

/**
 * The content folder as it was a moment ago, for a picture of what is being written. What is found in the text is asked for right
 * after each picture, of the folder as it is then: the next picture knows that one.
 */
export async function recentWorkspace(): Promise<Workspace> {
	const { workspace, at, begunAt, writtenAt } = lastRead();
	// The calendar asks for other moments than this.
	const isRecent = begunAt > writtenAt && Math.abs(Date.now() - at) < recentMs;
	return workspace && isRecent ? workspace : currentWorkspace();
}

const namesOfRead = () => processWide('workshop-names-of-read', () => new WeakMap<Workspace, string>());

/** A name for what a folder held when it was read: the same one until something in it has changed. */
export function nameOfRead(workspace: Workspace): string {
	const name = namesOfRead().get(workspace) ?? randomBytes(9).toString('base64url');
	namesOfRead().set(workspace, name);
	return name;
}

/** When the folder was last read (ms since 1970), or looked at and found as it was. */
export const readAt = () => lastRead().at;

/** The site that a folder makes, as the readers' pages ask for it: with drafts and what is not published yet, or without. */
export function registryOf({ context }: Workspace, { withUnpublished = true } = {}): Registry {
	return registryOfSite(withUnpublished ? context.whole : context.site);
}

/** A site as the readers' pages ask for it. */
export function registryOfSite(site: SiteContent): Registry {
	// Rooms are bundled apart: only chance keeps two views of theirs from having one name, by which the search knows them.
	const version = `1-${randomBytes(6).toString('hex')}`;
	return {
		site,
		version,
		status: {
			version,
			...siteStatus(site),
			problems: { fatal: 0, error: 0, warning: 0 },
			unreadableSince: null,
			folder: '',
			nextChange: null,
			snapshotFailures: 0,
		},
	};
}
