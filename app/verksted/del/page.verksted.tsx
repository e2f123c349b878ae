import type { Metadata } from 'next';
import { pagesIn } from '@/lib/editing/find-page';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { RoomProps } from '../_parts/room-props';
import { formToken } from '../_parts/submission';
import { ShareForm } from './ShareForm';

export const metadata: Metadata = { title: 'Vis til kollega' };

/** Where a page that readers do not have yet is shown to a colleague. */
export default async function ShowToColleague({ searchParams }: RoomProps) {
	const { side } = await searchParams;
	const pages = pagesIn(await currentWorkspace()).map(({ file, data: { title, draft } }) => ({
		file,
		title: draft ? `${title} – utkast` : title,
	}));
	const chosen = pages.find(({ file }) => file === side)?.file ?? pages[0]?.file ?? '';
	return (
		<>
			<h1>Vis til kollega</h1>
			<p>
				Kollegaen ser siden, og resten av nettstedet, slik det sist ble lagret her. Utkast er med, og er merket.
				Adressen kan ikke gjettes, og slutter å virke av seg selv.
			</p>
			<ShareForm
				token={await formToken()}
				chosen={chosen}
				pages={pages.sort((a, b) => a.title.localeCompare(b.title, 'nb'))}
			/>
		</>
	);
}
