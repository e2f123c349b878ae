'use server';

import { z } from 'zod';
import { proposeWord } from '@/lib/editing/add-word';
import { saveProposal } from '@/lib/workshop/save';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { Outcome } from '../../_parts/outcome';
import { acceptForm } from '../../_parts/submission';

const schema = z.object({ ord: z.string() });

/** Puts a word in the site's own list. */
export async function addWord(_: Outcome, form: FormData): Promise<Outcome> {
	return acceptForm(form, schema, async ({ ord: word }, editor) => {
		const workspace = await currentWorkspace();
		await saveProposal(workspace, proposeWord(workspace, { word }), { editor });
		return undefined;
	});
}
