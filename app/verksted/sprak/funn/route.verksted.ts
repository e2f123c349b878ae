import { z } from 'zod';
import { textTranslated } from '@/lib/editing/translate';
import { type Found, foundIn } from '@/lib/workshop/found';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptJson } from '../../_parts/accept-json';

const schema = z.object({ side: z.string(), texts: z.record(z.string(), z.string().max(2_000_000)) });

/** What is found in a translation as it is being written, and the lines of the text that it makes. */
export interface FoundInTranslation extends Found {
	lines: readonly string[];
}

/** What the rules say of a translation as it is being written, by place as the room has it. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(request, schema, async ({ side, texts }): Promise<FoundInTranslation> => {
		const workspace = await currentWorkspace();
		const written = textTranslated(workspace, { page: side, texts: new Map(Object.entries(texts)) });
		const found = await foundIn(workspace, [written], () => request.signal.aborted);
		return { ...found, lines: written.text.split(/\r\n|\n|\r/) };
	});
}
