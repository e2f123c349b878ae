'use server';

import { z } from 'zod';
import { dayOf } from '@/lib/content/dates';
import { assertSameTexts } from '@/lib/editing/compare-translation';
import { proposeTranslated } from '@/lib/editing/translate';
import { nameOfProposal, saveSeen } from '@/lib/workshop/save-seen';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { leadTo } from '../_parts/lead-to';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';

const form = z
	.object({
		side: z.string(),
		sett: z.string(),
		likevel: z.literal('ja').optional(),
		vis: z.literal('ja').optional(),
		dato: z.literal('ja').optional(),
	})
	.catchall(z.string());

/** Saves what has been translated, and with it that the translation says what its source says now. */
export async function saveTranslation(_: Outcome, sent: FormData): Promise<Outcome> {
	const outcome = await acceptForm(sent, form, async ({ side, sett, likevel, vis, dato, ...texts }, editor) => {
		const workspace = await currentWorkspace();
		assertSameTexts(workspace, side, sett);
		const proposal = await proposeTranslated(workspace, {
			page: side,
			texts: new Map(Object.entries(texts)),
			isPublished: vis === 'ja',
			...(dato === 'ja' && { lastmod: dayOf(workspace.context.now) }),
		});
		return saveSeen(workspace, proposal, {
			seen: nameOfProposal(proposal),
			editor,
			despiteErrors: likevel === 'ja',
		});
	});
	if (outcome.state === 'gjort') leadTo(`/verksted/kvittering/${outcome.result}`);
	return outcome;
}
