import { LRUCache } from 'lru-cache';
import { isTakenIn } from '../editing/approval';
import { readStanding } from '../editing/branches';
import { fileNamesOf } from '../editing/editors-words';
import { asLastSeen } from '../editing/last-change';
import { statesOf } from '../editing/page-state';
import { approvedSentence } from '../editing/stage';
import { processWide } from '../process-wide';
import { readSettings } from '../settings';
import { readLiveVersion } from './live-version';
import { listed } from './times';
import { currentWorkspace } from './workspace';

/** How far what was sent has come. */
export interface Followed {
	/** True when there is no more to wait for. */
	isDone: boolean;
	/** Undefined while nobody has approved it. */
	sentence?: string;
}

/** So long (ms) is a file taken to be on its way when nobody asks for it any more. */
const longestWay = 10 * 60_000;

const waysOf = () =>
	processWide('workshop-on-their-way', () => new LRUCache<string, true>({ max: 1_000, ttl: longestWay }));

/** True for a file that has been approved, while the public site was last seen without it. */
export function isOnItsWay(file: string): boolean {
	return waysOf().has(file);
}

/** How far a version that was sent for approval has come on its way to readers, and some files that were sent in it. */
export async function followApproval(sent: string, files: readonly string[]): Promise<Followed> {
	const { contentDir, hasPublicAddress } = readSettings();
	const standing = await readStanding(contentDir);
	if (!standing?.remote || !standing.published) return { isDone: false };
	if (!(await isTakenIn(contentDir, sent, `${standing.remote}/${standing.published}`))) return { isDone: false };
	const workspace = await currentWorkspace();
	const states = Object.values(statesOf(workspace, files)).map(({ kind }) => kind);
	const there = new Set(workspace.files.map(({ file }) => file));
	// What was deleted has its name from when it was there; what was moved has one name in both places.
	const gone = await asLastSeen(
		contentDir,
		files.filter((file) => !there.has(file)),
	);
	const what = listed([...new Set(files.map(fileNamesOf([...gone, ...workspace.files])))]) || 'alt';
	const live = hasPublicAddress ? await readLiveVersion(workspace, Promise.resolve(standing)) : undefined;
	const isOut =
		live?.state === 'svarer' && live.version !== undefined && (await isTakenIn(contentDir, sent, live.version));
	for (const file of files) isOut || !live ? waysOf().delete(file) : waysOf().set(file, true);
	// Where nobody knows where readers read, there is nothing to wait for.
	return { isDone: isOut || !live, sentence: approvedSentence(isOut, what, states) };
}
