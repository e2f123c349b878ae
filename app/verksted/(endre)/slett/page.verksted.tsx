import type { Metadata } from 'next';
import { defaultLocale } from '@/lib/i18n/routing';
import { readQuery } from '../../_parts/query';
import type { RoomProps } from '../../_parts/room-props';
import { ChangeRoom } from '../ChangeRoom';
import { LanguageChoice } from '../LanguageChoice';
import { AfterwardsChoice } from './AfterwardsChoice';

export const metadata: Metadata = { title: 'Slett en side' };

export default async function DeleteRoom(props: RoomProps) {
	const wish = await readQuery(props);
	return (
		<ChangeRoom
			change="slett"
			wish={wish}
			heading="Slett en side"
			label="Slett siden"
			questions={({ versions }, workspace) => (
				<>
					<LanguageChoice versions={versions} legend="Hvor skal siden slettes?" chosen={wish.sprak} />
					<AfterwardsChoice workspace={workspace} wish={wish} locale={versions[0]?.locale ?? defaultLocale} />
				</>
			)}
		/>
	);
}
