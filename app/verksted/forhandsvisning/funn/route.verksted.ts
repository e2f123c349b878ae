import { z } from 'zod';
import type { Problem } from '@/lib/content/problem';
import { findingsIn } from '@/lib/editing/preview';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptJson } from '../../_parts/accept-json';
import { textsSchema } from '../../side/texts-schema';

const schema = z.object({ texts: textsSchema });

/** What the room's script is told of the texts. */
export interface Found {
	problems: readonly Problem[];
}

/** What the rules say of texts as they are being written. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(
		request,
		schema,
		async ({ texts }): Promise<Found> => ({ problems: findingsIn(await currentWorkspace(), texts) }),
	);
}
