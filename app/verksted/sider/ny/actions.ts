'use server';

import { z } from 'zod';
import { dayOf } from '@/lib/content/dates';
import { proposeNew } from '@/lib/editing/create';
import { readNewPage } from '@/lib/editing/new-page-wish';
import { saveProposal } from '@/lib/workshop/save';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { lineAddress } from '../../_parts/FindingList';
import { leadTo } from '../../_parts/lead-to';
import type { Outcome } from '../../_parts/outcome';
import { acceptForm } from '../../_parts/submission';

const schema = z.record(z.string(), z.string());

/** Makes a page that only editors see, and opens it. */
export async function createPage(_: Outcome<string>, form: FormData): Promise<Outcome<string>> {
	const outcome = await acceptForm(form, schema, async (fields, editor): Promise<string> => {
		const wish = readNewPage((name) => fields[name]?.trim() ?? '');
		const workspace = await currentWorkspace();
		const proposal = proposeNew(workspace, { ...wish, today: dayOf(workspace.context.now) });
		await saveProposal(workspace, proposal, { editor, despiteErrors: true });
		return proposal.changes[0]?.path ?? '';
	});
	if (outcome.state === 'gjort') leadTo(lineAddress(outcome.result));
	return outcome;
}
