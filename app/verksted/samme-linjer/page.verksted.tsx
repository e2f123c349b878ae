import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { fileNamesOf } from '@/lib/editing/editors-words';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { formToken } from '../_parts/submission';
import { collisionsOf } from '../_standing/current-standing';
import { ChoiceForm } from './ChoiceForm';
import { nameOfCollisions, placesIn } from './seen';

export const metadata: Metadata = { title: 'De samme linjene' };

/** What an editor has saved and others have published meanwhile cannot both stand: both are shown, and one is chosen. */
export default async function SameLinesRoom() {
	const { folder, files } = await currentWorkspace();
	const collisions = await collisionsOf(folder);
	const names = fileNamesOf(files);
	return (
		<>
			<Heading level={1}>
				{collisions.length > 0 ? 'De samme linjene er endret av flere' : 'Ingen linjer venter på at du velger'}
			</Heading>
			{collisions.length > 0 && (
				<Paragraph>
					Det du har lagret, kan ikke sendes før det er valgt hva som skal stå. Linjer som bare én av dere har endret,
					er med uansett. Etterpå kan du skrive om teksten som du vil.
				</Paragraph>
			)}
			<ChoiceForm
				token={await formToken()}
				seen={nameOfCollisions(collisions)}
				collisions={collisions.map((collision) => ({
					...collision,
					name: names(collision.file),
					places: placesIn(collision),
				}))}
			/>
		</>
	);
}
