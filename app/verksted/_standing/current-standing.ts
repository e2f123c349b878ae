import { cache } from 'react';
import { approvalsOf } from '@/lib/editing/approval';
import { readStanding } from '@/lib/editing/branches';
import { collisionsIn } from '@/lib/editing/catch-up';

/** Where the folder stands, asked once while a room is drawn, however many of its parts want to know. */
export const standingOf = cache(readStanding);

/** How far all that is saved and not approved has come, likewise. */
export const waitingOf = cache(async (folder: string) => {
	const standing = await standingOf(folder);
	return approvalsOf(folder, standing?.unapproved ?? [], Promise.resolve(standing));
});

/** What others have published on the same lines, likewise. */
export const collisionsOf = cache(async (folder: string) => {
	const standing = await standingOf(folder);
	return standing ? collisionsIn(folder, standing) : [];
});
