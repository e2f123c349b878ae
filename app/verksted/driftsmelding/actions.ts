'use server';

import { z } from 'zod';
import { findAlert } from '@/lib/editing/alert-groups';
import { extensionChoices } from '@/lib/editing/alert-period';
import {
	faultsOf,
	proposeAlert,
	proposeExtension,
	proposeTakingDown,
	twinOf,
	untoldLanguages,
} from '@/lib/editing/alerts';
import type { Editor } from '@/lib/editing/editor';
import type { Proposal } from '@/lib/editing/proposal';
import { Refusal } from '@/lib/editing/refusal';
import type { Workspace } from '@/lib/editing/workspace';
import { expectationsOf, orderReceipt } from '@/lib/workshop/receipts';
import { saveProposal } from '@/lib/workshop/save';
import { publishAlerts } from '@/lib/workshop/unpublished-alerts';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { leadTo } from '../_parts/lead-to';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';
import { alertForm, endOf, readAlertWish } from './alert-wish';

const room = '/verksted/driftsmelding';
const named = z.object({ navn: z.string() });

/** Publishes an alert, new or corrected, and leads to where the receipt comes. */
export async function publishAlert(_: Outcome, form: FormData): Promise<Outcome> {
	const outcome = await acceptForm(form, alertForm, async (values, editor) => {
		const wish = readAlertWish(values, Date.now());
		const workspace = await currentWorkspace();
		const faults = faultsOf(wish, Date.now());
		const twin = values.navn ? undefined : twinOf(workspace, wish);
		if (twin) faults.push('Den samme meldingen er her alt. Forleng den eller rett den, i stedet for å lage en til.');
		if (faults.length > 0) throw new Refusal(...faults);
		const proposal = proposeAlert(workspace, wish, values.navn || undefined);
		const notes = values.navn ? untoldLanguages(findAlert(workspace, values.navn), wish) : [];
		return save(workspace, proposal, { name: proposal.name, editor, isNew: !values.navn, notes });
	});
	return outcome.state === 'gjort' ? leadTo(`${room}?kvittering=${outcome.result}`) : outcome;
}

/** Lets an alert stand for longer. */
export async function extendAlert(_: Outcome, form: FormData): Promise<Outcome> {
	const schema = named.extend({ varighet: z.string(), slutt: z.string().default('') });
	const outcome = await acceptForm(form, schema, async ({ navn, varighet, slutt }, editor) => {
		const workspace = await currentWorkspace();
		const choices = extensionChoices(Date.now(), findAlert(workspace, navn).until);
		const until = endOf(choices, { varighet, slutt });
		if (until === undefined) throw new Refusal('Velg hvor lenge meldingen skal vises.');
		return save(workspace, proposeExtension(workspace, navn, until), { name: navn, editor, isNew: false, notes: [] });
	});
	return outcome.state === 'gjort' ? leadTo(`${room}?kvittering=${outcome.result}`) : outcome;
}

/** Takes an alert down in every language. */
export async function takeAlertDown(_: Outcome, form: FormData): Promise<Outcome> {
	const outcome = await acceptForm(form, named, async ({ navn }, editor) => {
		const workspace = await currentWorkspace();
		const proposal = proposeTakingDown(workspace, navn);
		const expected = await expectationsOf(workspace, navn);
		const faults = await publish(workspace, proposal, editor);
		return orderReceipt({ wish: 'borte', title: proposal.done ?? proposal.title, isNew: true, expected, faults });
	});
	return outcome.state === 'gjort' ? leadTo(`${room}?kvittering=${outcome.result}`) : outcome;
}

/** Publishes what the shared repository did not take before. */
export async function publishAgain(_: Outcome, form: FormData): Promise<Outcome> {
	const outcome = await acceptForm(form, z.object({}), async (_values, editor) =>
		publishAlerts(await currentWorkspace(), editor),
	);
	return outcome.state === 'gjort' ? leadTo(room) : outcome;
}

/** Asks whether an alert that has stood for a while is shown. */
export async function askForAlert(_: Outcome, form: FormData): Promise<Outcome> {
	const outcome = await acceptForm(form, named, async ({ navn }) => {
		const workspace = await currentWorkspace();
		const title = findAlert(workspace, navn).versions[0]?.data.title ?? navn;
		return orderReceipt({
			wish: 'vises',
			title,
			isNew: false,
			faults: [],
			expected: await expectationsOf(workspace, navn),
		});
	});
	return outcome.state === 'gjort' ? leadTo(`${room}?kvittering=${outcome.result}`) : outcome;
}

async function save(
	workspace: Workspace,
	proposal: Proposal,
	{
		name,
		editor,
		isNew,
		notes,
	}: { name: string; editor: Editor | undefined; isNew: boolean; notes: readonly string[] },
): Promise<string> {
	const faults = await publish(workspace, proposal, editor);
	const expected = await expectationsOf(await currentWorkspace(), name);
	const title = proposal.done ?? proposal.title;
	// What was up before has been seen for longer than since now.
	return orderReceipt({ wish: 'vises', title, isNew, expected, faults: [...faults, ...notes] });
}

/** Saves and publishes. What is saved and yet not published is told beside the receipt: the site may show it all the same. */
async function publish(
	workspace: Workspace,
	proposal: Proposal,
	editor: Editor | undefined,
): Promise<readonly string[]> {
	try {
		await saveProposal(workspace, proposal, { editor, atOnce: true });
		return [];
	} catch (error) {
		const isSaved = error instanceof Refusal && (await isInFolder(proposal));
		return isSaved ? error.faults : Promise.reject(error);
	}
}

async function isInFolder({ changes }: Proposal): Promise<boolean> {
	const { written } = await currentWorkspace();
	return changes.every(({ path, after }) => (written.get(path)?.text ?? null) === after);
}
