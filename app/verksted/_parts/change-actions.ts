'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { changeNames, changes } from '@/lib/workshop/changes';
import { saveSeen } from '@/lib/workshop/save-seen';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { leadTo } from './lead-to';
import type { Outcome } from './outcome';
import { acceptForm } from './submission';

const form = z
	.object({
		endring: z.enum(changeNames),
		sett: z.string(),
		likevel: z.literal('ja').optional(),
		straks: z.literal('ja').optional(),
	})
	.catchall(z.string());

/** Saves what the editor has seen, all of it or nothing, and leads to what readers get now. */
export async function saveChange(_: Outcome, sent: FormData): Promise<Outcome> {
	const outcome = await acceptForm(sent, form, async ({ endring, sett, likevel, straks, ...wish }, editor) => {
		const workspace = await currentWorkspace();
		const proposal = await changes[endring](workspace, wish);
		return saveSeen(workspace, proposal, {
			seen: sett,
			editor,
			// No reader gets a draft: what is wrong with it is mended as it is written.
			despiteErrors: likevel === 'ja' || endring === 'utkast',
			atOnce: straks === 'ja',
		});
	});
	if (outcome.state === 'gjort') leadTo(`/verksted/kvittering/${outcome.result}`);
	// What stood in the way may be that the folder has become another: the proposal is then made anew.
	if (outcome.state === 'avvist') refresh();
	return outcome;
}
