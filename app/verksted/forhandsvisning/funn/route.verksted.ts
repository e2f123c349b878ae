import { z } from 'zod';
import { type ChangedFile, changedSince } from '@/lib/editing/changed-since';
import { type Found, foundIn } from '@/lib/workshop/found';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptJson } from '../../_parts/accept-json';
import { openTextsSchema } from '../../side/texts-schema';

const schema = z.object({ texts: openTextsSchema });

/** What the room's script is told beside the picture: what the rules say, and what others have changed meanwhile. */
export interface FoundNow extends Found {
	changed: readonly ChangedFile[];
}

/** What the rules say of texts as they are being written, and which of them are no longer as they were opened. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(request, schema, async ({ texts }): Promise<FoundNow> => {
		const workspace = await currentWorkspace();
		// By these very texts the picture is found that was made of them just now.
		const written = texts.map(({ file, text }) => ({ file, text }));
		const [found, changed] = await Promise.all([
			foundIn(workspace, written, () => request.signal.aborted),
			changedSince(workspace, texts),
		]);
		return { ...found, changed };
	});
}
