import { setTimeout as pause } from 'node:timers/promises';
import { fetchShared, type TakenIn, takeIn } from '../editing/catch-up';
import type { Editor } from '../editing/editor';
import { Refusal } from '../editing/refusal';
import { processWide } from '../process-wide';
import { readSettings } from '../settings';
import { inTurn } from './in-turn';

/** What is known of the shared repository. */
interface Contact {
	/** When it was last asked, and when it last answered (ms since 1970). */
	askedAt: number;
	answeredAt: number | undefined;
	/** The folder has what others had published by then. */
	currentTo?: number | undefined;
	/** Why it did not answer. */
	fault?: string | undefined;
	/** What came of taking in what it had. */
	taken?: TakenIn['state'] | undefined;
	asking?: Promise<void> | undefined;
}

/** What the workshop knows of the shared repository. */
export const contact = () => processWide('workshop-contact', (): Contact => ({ askedAt: 0, answeredAt: undefined }));

/**
 * Brings what others have published into the folder, unless that was done lately. Nobody waits for it longer than they say, and
 * a repository that does not answer stops nobody: see `contact`.
 */
export async function keepUp({ editor, mostAge, mostWait }: { editor: Editor | undefined } & Patience): Promise<void> {
	const wanted = Date.now() - mostAge;
	const done = askSince(wanted, editor);
	if (mostWait > 0) await Promise.race([done, pause(mostWait, undefined, { ref: false })]);
}

/**
 * Waits for the answer that is on its way.
 *
 * @throws {Refusal} when the shared repository gives none.
 */
export async function answerOfShared(): Promise<void> {
	await contact().asking;
	const { fault } = contact();
	if (fault) throw new Refusal(fault);
}

/** Has the repository asked at an instant or after it: what was asked before may have been answered before too. */
async function askSince(wanted: number, editor: Editor | undefined): Promise<void> {
	const known = contact();
	while (known.askedAt < wanted) {
		if (known.asking) await known.asking;
		else {
			known.askedAt = Date.now();
			known.asking = bringIn(known, editor).finally(() => {
				known.asking = undefined;
			});
		}
	}
	await known.asking;
}

/** How old what is known may be, and how long it is waited for what is newer (ms). */
interface Patience {
	mostAge: number;
	mostWait: number;
}

/** For whoever looks at a room, looks at what readers have now, writes in a room, and sends what they have written. */
export const patience = {
	look: { mostAge: 10_000, mostWait: 1_000 },
	lookAtNow: { mostAge: 0, mostWait: 1_000 },
	write: { mostAge: 30_000, mostWait: 0 },
	send: { mostAge: 0, mostWait: 10_000 },
} as const satisfies Readonly<Record<string, Patience>>;

/** True while what others have published waits for an editor here, who is told of it in every room. */
function isHeldBack(): boolean {
	const { taken, fault } = contact();
	return !fault && (taken === 'samme linjer' || taken === 'ulagret');
}

/** A picture of what readers have is too old once it would be asked for anew: since when. Undefined while it is not. */
export function behindSince(now: number = Date.now()): { since: number | undefined } | undefined {
	const { currentTo } = contact();
	const isRecent = currentTo !== undefined && now - currentTo <= patience.look.mostAge;
	return isRecent || isHeldBack() ? undefined : { since: currentTo };
}

/** True where the shared repository is asked, or has answered after a moment (ms since 1970). */
export const mayBringNews = (since: number) => contact().asking !== undefined || (contact().answeredAt ?? 0) > since;

/** Waits for the answer that is on its way, for as long as one does. */
export async function waitForShared(): Promise<void> {
	await Promise.race([contact().asking, pause(mostHeld, undefined, { ref: false })]);
}

/** So long (ms) is a question for news held: browsers and proxies give up sooner or later. */
const mostHeld = 12_000;

async function bringIn(known: Contact, editor: Editor | undefined): Promise<void> {
	const folder = readSettings().contentDir;
	const { askedAt } = known;
	try {
		await fetchShared(folder);
		Object.assign(known, { answeredAt: Date.now(), fault: undefined });
		// A save is several steps in the same folder.
		known.taken = (await inTurn(() => takeIn(folder, editor))).state;
		if (known.taken !== 'samme linjer' && known.taken !== 'ulagret') known.currentTo = askedAt;
	} catch (error) {
		known.fault = error instanceof Refusal ? error.faults.join(' ') : String(error);
		if (!(error instanceof Refusal)) console.error(error);
	}
}
