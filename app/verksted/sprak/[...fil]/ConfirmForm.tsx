import { Paragraph } from '@digdir/designsystemet-react';
import { proposeConfirm } from '@/lib/editing/confirm';
import { Refusal } from '@/lib/editing/refusal';
import type { Workspace } from '@/lib/editing/workspace';
import { nameOfProposal } from '@/lib/workshop/save-seen';
import { SaveForm } from '../../_parts/SaveForm';
import { formToken } from '../../_parts/submission';

/** Says that a translation is right as it is; its date stays. Nothing where that has been said already. */
export async function ConfirmForm({ workspace, file }: { workspace: Workspace; file: string }) {
	const proposal = await proposeConfirm(workspace, { page: file }).catch((error: unknown) => {
		if (error instanceof Refusal) return error;
		throw error;
	});
	if (proposal instanceof Refusal) return <Paragraph>{proposal.message}</Paragraph>;
	if (proposal.changes.length === 0) return null;
	const fields = { endring: 'riktig', side: file, sett: nameOfProposal(proposal), token: await formToken() };
	return <SaveForm label="Oversettelsen stemmer fortsatt" variant="secondary" fields={fields} />;
}
