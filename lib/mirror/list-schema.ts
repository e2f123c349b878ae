import { z } from 'zod';
import type { MirrorList } from '../contract';

const pairs = z.array(z.tuple([z.string(), z.string()]));

/** What Next tells of what a mirror must hold. */
export const mirrorListSchema: z.ZodType<MirrorList> = z.object({
	version: z.string(),
	unreadableSince: z.number().nullable(),
	documents: pairs,
	moved: pairs,
	negotiated: z.array(z.tuple([z.string(), z.record(z.string(), z.string())])),
	gone: pairs,
});
