import { z } from 'zod';
import { foundIn } from '@/lib/workshop/found';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptJson } from '../../_parts/accept-json';
import { textsSchema } from '../../side/texts-schema';

const schema = z.object({ texts: textsSchema });

/** What the rules say of texts as they are being written. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(request, schema, async ({ texts }) =>
		foundIn(await currentWorkspace(), texts, () => request.signal.aborted),
	);
}
