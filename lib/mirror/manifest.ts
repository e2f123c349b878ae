import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How a document of the site lies in the mirror. */
const entrySchema = z.object({
	/** Its version (lib/documents): the same for the same document of the same release. */
	version: z.string(),
	status: z.number(),
	/** Where it lies, below `files/`; `.br` and `.gz` beside it where compression makes it smaller. */
	file: z.string(),
	/** How many bytes each has, by what its name has added. */
	sizes: z.record(z.string(), z.number()),
	/** Its entity tag without coding and quotation marks; empty where the site gives it none. */
	tag: z.string(),
	/** What the tags of its compressed forms end with. */
	mark: z.string(),
	/** Which of `headers` go with it. */
	headers: z.number(),
});

const pairs = z.array(z.tuple([z.string(), z.string()]));

const manifestSchema = z.object({
	/** Everything but the content that documents depend on: another release, or another setting, makes them all anew. */
	release: z.string(),
	/** Hash of the content that it was made from, as in the site's version header. */
	content: z.string(),
	/** By address. */
	entries: z.record(z.string(), entrySchema),
	/** Every set of headers that some answer has. */
	headers: z.array(z.record(z.string(), z.string())),
	/** Which of them go with a redirect for good, and with one that depends on the reader's language. */
	redirects: z.object({ moved: z.number(), negotiated: z.number() }),
	moved: pairs,
	negotiated: z.array(z.tuple([z.string(), z.record(z.string(), z.string())])),
	gone: pairs,
});

export type Entry = z.infer<typeof entrySchema>;

/** All that there is to know of a mirror: its files, and what is answered at each address. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest in a version's folder; undefined where there is none that can be used: all is then fetched again. */
export async function readManifest(file: string): Promise<Manifest | undefined> {
	try {
		return manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		return undefined;
	}
}

/** What names a version of the mirror: the same for the same content of the same release. */
export function nameOf(manifest: Manifest): string {
	return createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 16);
}
