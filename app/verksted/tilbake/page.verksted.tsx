import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { Refusal } from '@/lib/editing/refusal';
import { unsentSaves } from '@/lib/editing/take-back';
import { changes } from '@/lib/workshop/changes';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { ChangePreview } from '../_parts/ChangePreview';
import { FormFaults } from '../_parts/FormFaults';
import { readQuery } from '../_parts/query';
import type { RoomProps } from '../_parts/room-props';
import { standingOf } from '../_standing/current-standing';
import { SaveList } from './SaveList';

export const metadata: Metadata = { title: 'Ta tilbake' };

/** What has been saved and nobody else has seen: one save is chosen, what becomes of it is shown, and then it is taken back. */
export default async function TakeBackRoom(props: RoomProps) {
	const { lagring } = await readQuery(props);
	const workspace = await currentWorkspace();
	const saves = await unsentSaves(workspace.folder, standingOf(workspace.folder));
	const outcome =
		lagring === undefined
			? undefined
			: await changes.tilbake(workspace, { lagring }).catch((error: unknown) => {
					if (error instanceof Refusal) return error;
					throw error;
				});
	return (
		<>
			<Heading level={1}>Ta tilbake noe som er lagret</Heading>
			<Paragraph>
				{saves.length === 0
					? 'Ingenting er lagret uten å være sendt til godkjenning, så det er ingenting å ta tilbake her.'
					: 'Dette er lagret, og ikke sendt til godkjenning. Leserne har ikke fått noe av det. Du får se hva som blir borte, før noe blir tatt tilbake.'}
			</Paragraph>
			<SaveList saves={saves} chosen={lagring} names={fileNamesOf(workspace.files)} />
			{outcome instanceof Refusal && <FormFaults faults={outcome.faults} />}
			{outcome && !(outcome instanceof Refusal) && (
				<ChangePreview
					workspace={workspace}
					change="tilbake"
					wish={{ lagring }}
					proposal={outcome}
					label="Ta tilbake det som er vist"
				/>
			)}
		</>
	);
}
