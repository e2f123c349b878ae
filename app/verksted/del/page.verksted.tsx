import type { Metadata } from 'next';
import { findPage, urlOf } from '@/lib/editing/find-page';
import { attempt } from '@/lib/editing/refusal';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { PageField } from '../_parts/PageField';
import type { RoomProps } from '../_parts/room-props';
import { formToken } from '../_parts/submission';
import { ShareForm } from './ShareForm';

export const metadata: Metadata = { title: 'Vis siden til en kollega' };

/** Where a page that readers do not have yet is shown to a colleague. */
export default async function ShowToColleague({ searchParams }: RoomProps) {
	const { side } = await searchParams;
	const workspace = await currentWorkspace();
	const found = typeof side === 'string' ? attempt(() => findPage(workspace, side)) : undefined;
	const meant = found && 'made' in found ? found.made.meant[0] : undefined;
	return (
		<>
			<h1>Vis siden til en kollega</h1>
			<p>
				Kollegaen ser siden, og resten av nettstedet, slik det sist ble lagret her. Også alle andre utkast er med,
				merket som utkast. Adressen kan ikke gjettes, og slutter å virke av seg selv.
			</p>
			<ShareForm token={await formToken()}>
				<PageField workspace={workspace} name="side" label="Side" value={meant === undefined ? '' : urlOf(meant)} />
			</ShareForm>
		</>
	);
}
