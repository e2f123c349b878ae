import type { Workspace } from '@/lib/editing/workspace';
import { mayBringNews } from '@/lib/workshop/keep-up';
import { nameOfRead, readAt } from '@/lib/workshop/workspace';
import { behindSentence } from './behind-sentence';
import { SharedWatch } from './SharedWatch';

interface Props {
	/** The room's address. */
	room: string;
	/** What the room shows. */
	workspace: Workspace;
}

/** Says where what others have published has not come in time for a room, and shows the room anew once it has. */
export function BehindNotice({ room, workspace }: Props) {
	const shown = nameOfRead(workspace);
	return (
		<SharedWatch key={shown} room={room} shown={shown} mayHaveNews={mayBringNews(readAt())} behind={behindSentence()} />
	);
}
