import { z } from 'zod';

/** Far longer texts than any page are no texts. */
const text = z.string().max(2_000_000);

const textSchema = z.object({ file: z.string().regex(/\.md$/, 'må være en tekst'), text });

const several = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(10);

/** Texts as they are being written. */
export const textsSchema = several(textSchema);

/** The same, with what each was when it was opened. */
export const openTextsSchema = several(textSchema.extend({ opened: text.nullable() }));
