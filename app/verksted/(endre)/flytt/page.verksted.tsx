import type { Metadata } from 'next';
import { Textfield } from '@/app/verksted/_parts/fields';
import { nameOf } from '@/lib/editing/find-page';
import { readQuery } from '../../_parts/query';
import type { RoomProps } from '../../_parts/room-props';
import { ChangeRoom } from '../ChangeRoom';

export const metadata: Metadata = { title: 'Flytt en side' };

export default async function MoveRoom(props: RoomProps) {
	const wish = await readQuery(props);
	return (
		<ChangeRoom
			change="flytt"
			wish={wish}
			heading="Flytt en side"
			label="Flytt siden"
			questions={({ versions }, _, wrong) =>
				versions.map(({ locale, path }) => (
					<Textfield
						key={locale}
						name={locale}
						label={`Adressen på ${nameOf(locale)}`}
						description="Den gamle adressen leder til den nye. La feltet stå for ikke å flytte siden på dette språket."
						prefix={`/${locale}`}
						defaultValue={wish[locale] ?? path}
						error={wrong[locale]}
						autoFocus={locale === Object.keys(wrong)[0]}
						autoComplete="off"
					/>
				))
			}
		/>
	);
}
