import { Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { readQuery } from '../../_parts/query';
import type { RoomProps } from '../../_parts/room-props';
import { ChangeRoom } from '../ChangeRoom';
import { LanguageChoice } from '../LanguageChoice';

export const metadata: Metadata = { title: 'Skjul en side' };

export default async function HideRoom(props: RoomProps) {
	const wish = await readQuery(props);
	return (
		<ChangeRoom
			change="skjul"
			wish={{ sprak: 'alle', ...wish, vis: 'ja' }}
			heading="Skjul en side"
			label="Skjul siden nå"
			choices={{ straks: 'Skjul for leserne straks, uten å vente på godkjenning' }}
			questions={({ versions }) => (
				<>
					<Paragraph>Siden blir et utkast. Teksten er her fortsatt, og kan vises igjen når som helst.</Paragraph>
					<LanguageChoice versions={versions} legend="Hvor skal siden skjules?" chosen={wish.sprak} />
				</>
			)}
		/>
	);
}
