'use server';

import { z } from 'zod';
import { pageSlug } from '@/lib/addresses/slug';
import { dayOf } from '@/lib/content/dates';
import { proposeNew } from '@/lib/editing/create';
import { Refusal } from '@/lib/editing/refusal';
import { type Locale, locales } from '@/lib/i18n/routing';
import { saveProposal } from '@/lib/workshop/save';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { lineAddress } from '../../_parts/FindingList';
import { leadTo } from '../../_parts/lead-to';
import type { Outcome } from '../../_parts/outcome';
import { acceptForm } from '../../_parts/submission';

const languages = z.enum(locales as [Locale, ...Locale[]]);

const schema = z.object({
	sprak: z.union([languages, z.array(languages)], 'Velg minst ett språk.').transform((value) => [value].flat()),
	...Object.fromEntries(
		locales.flatMap((locale) => [
			[`tittel-${locale}`, z.string()],
			[`adresse-${locale}`, z.string()],
		]),
	),
});

/** Makes a page that only editors see, and opens it. */
export async function createPage(_: Outcome<string>, form: FormData): Promise<Outcome<string>> {
	const outcome = await acceptForm(form, schema, async ({ sprak, ...fields }, editor): Promise<string> => {
		const field = (name: string) => String((fields as Record<string, string>)[name] ?? '').trim();
		const missing = sprak.filter((locale) => field(`tittel-${locale}`) === '');
		if (missing.length > 0) throw new Refusal('Skriv tittelen på hvert språk som siden skal finnes på.');
		const titles = sprak.map((locale) => field(`tittel-${locale}`));
		const addresses = sprak.map((locale) => {
			const path = field(`adresse-${locale}`) || `/${pageSlug(field(`tittel-${locale}`))}`;
			return `/${locale}/${path.replace(/^\/+/, '')}`;
		});
		const workspace = await currentWorkspace();
		const proposal = proposeNew(workspace, { addresses, titles, today: dayOf(workspace.context.now) });
		await saveProposal(workspace, proposal, { editor, despiteErrors: true });
		return proposal.changes[0]?.path ?? '';
	});
	if (outcome.state === 'gjort') leadTo(lineAddress(outcome.result));
	return outcome;
}
