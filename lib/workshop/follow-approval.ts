import { isTakenIn } from '../editing/approval';
import { readStanding } from '../editing/branches';
import { readSettings } from '../settings';
import { readLiveVersion } from './live-version';
import { currentWorkspace } from './workspace';

/** How far what was sent has come. */
export interface Followed {
	/** True when there is no more to wait for. */
	isDone: boolean;
	/** Undefined while nobody has approved it. */
	sentence?: string;
}

/** How far a version that was sent for approval has come on its way to readers. */
export async function followApproval(sent: string): Promise<Followed> {
	const { contentDir, hasPublicAddress } = readSettings();
	const standing = await readStanding(contentDir);
	if (!standing?.remote || !standing.published) return { isDone: false };
	if (!(await isTakenIn(contentDir, sent, `${standing.remote}/${standing.published}`))) return { isDone: false };
	if (!hasPublicAddress) return { isDone: true, sentence: 'Godkjent. Leserne får det.' };
	const live = await readLiveVersion(await currentWorkspace(), Promise.resolve(standing));
	const isOut =
		live.state === 'svarer' && live.version !== undefined && (await isTakenIn(contentDir, sent, live.version));
	return isOut
		? { isDone: true, sentence: 'Godkjent. Leserne ser det.' }
		: { isDone: false, sentence: 'Godkjent. Leserne får det om litt.' };
}
