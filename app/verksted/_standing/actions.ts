'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { requestApproval } from '@/lib/editing/approval';
import { readStanding } from '@/lib/editing/branches';
import { collisionsIn } from '@/lib/editing/catch-up';
import { Refusal } from '@/lib/editing/refusal';
import { readSettings } from '@/lib/settings';
import { inTurn } from '@/lib/workshop/in-turn';
import { answerOfShared } from '@/lib/workshop/keep-up';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';
import { wayToSameLines } from './same-lines';

/** What is told when it is sent. */
export interface Sent {
	/** Where others look at it. */
	address: string | undefined;
	/** What waits now. */
	version: string;
}

/** Sends what is saved to those who approve it. */
export async function sendForApproval(_: Outcome<Sent>, form: FormData): Promise<Outcome<Sent>> {
	const outcome = await acceptForm(form, z.object({}), async (_values, editor): Promise<Sent> => {
		try {
			// What is sent has asked what others have published (acceptForm): here it must have been answered.
			await answerOfShared();
			const { address, version } = await inTurn(() => requestApproval(readSettings().contentDir, editor));
			refresh();
			return { address, version };
		} catch (error) {
			// What stands in the way is told above, with the way on.
			if (error instanceof Refusal) refresh();
			throw error;
		}
	});
	if (outcome.state !== 'avvist') return outcome;
	const { contentDir } = readSettings();
	const standing = await readStanding(contentDir);
	const isColliding = standing && (await collisionsIn(contentDir, standing)).length > 0;
	return isColliding ? { ...outcome, way: wayToSameLines } : outcome;
}
