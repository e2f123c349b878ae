'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { requestApproval } from '@/lib/editing/approval';
import { Refusal } from '@/lib/editing/refusal';
import { readSettings } from '@/lib/settings';
import { inTurn } from '@/lib/workshop/in-turn';
import { answerOfShared } from '@/lib/workshop/keep-up';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';

/** What is told when it is sent. */
export interface Sent {
	/** Where others look at it. */
	address: string | undefined;
	/** What waits now. */
	version: string;
}

/** Sends what is saved to those who approve it. */
export async function sendForApproval(_: Outcome<Sent>, form: FormData): Promise<Outcome<Sent>> {
	return acceptForm(form, z.object({}), async (_values, editor): Promise<Sent> => {
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
}
