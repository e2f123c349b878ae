import { z } from 'zod';
import { wordSuggestions } from '@/lib/editing/word-suggestions';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptJson } from '../../_parts/accept-json';

const schema = z.object({ file: z.string(), words: z.array(z.string().max(100)).max(200) });

/** What the room's script is told of words: what may have been meant by each. */
export type Suggested = Record<string, readonly string[]>;

/** What may have been meant by words that no dictionary has. Takes longer than to find them, and is asked for apart. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(
		request,
		schema,
		async ({ file, words }): Promise<Suggested> =>
			wordSuggestions(await currentWorkspace(), file, words, () => request.signal.aborted),
	);
}
