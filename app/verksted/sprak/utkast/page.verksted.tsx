import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { Textfield } from '@/app/verksted/_parts/fields';
import { readAddress } from '@/lib/editing/find-page';
import { Refusal } from '@/lib/editing/refusal';
import { isLocale } from '@/lib/i18n/routing';
import { changes } from '@/lib/workshop/changes';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { ChangePreview } from '../../_parts/ChangePreview';
import { FormFaults } from '../../_parts/FormFaults';
import styles from '../../_parts/forms.module.css';
import { readQuery } from '../../_parts/query';
import type { RoomProps } from '../../_parts/room-props';

export const metadata: Metadata = { title: 'Lag utkast' };

export default async function DraftRoom(props: RoomProps) {
	const { side = '', til = '' } = await readQuery(props);
	const wish = { side, til };
	const workspace = await currentWorkspace();
	const outcome = await changes.utkast(workspace, wish).catch((error: unknown) => {
		if (error instanceof Refusal) return error;
		throw error;
	});
	const { path } = readAddress(side.replace(/(?:\/_?index)?\.md$/, ''));
	return (
		<>
			<Heading level={1}>Lag utkast til en oversettelse</Heading>
			<Paragraph>Utkastet er skjult for leserne. Du skriver det ferdig etterpå, ved siden av kilden.</Paragraph>
			<form method="get" className={styles.questions}>
				<input type="hidden" name="side" value={side} />
				<Textfield
					name="til"
					label="Adressen som oversettelsen får"
					description="Skriv den med ord på språket, for eksempel /nn/hjelp/gloymt-passord."
					defaultValue={isLocale(til) ? `/${til}${path}` : til}
				/>
				<FormFaults faults={outcome instanceof Refusal ? outcome.faults : []} />
				<Button type="submit" variant="secondary">
					Bytt adresse
				</Button>
			</form>
			{!(outcome instanceof Refusal) && (
				<ChangePreview workspace={workspace} change="utkast" wish={wish} proposal={outcome} label="Lag utkastet" />
			)}
		</>
	);
}
