import { z } from 'zod';

/** Texts as they are being written: far longer ones than any page are no texts. */
export const textsSchema = z
	.array(z.object({ file: z.string().regex(/\.md$/, 'må være en tekst'), text: z.string().max(2_000_000) }))
	.min(1)
	.max(10);
